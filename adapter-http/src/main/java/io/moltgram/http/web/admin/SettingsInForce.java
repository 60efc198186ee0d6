package io.moltgram.http.web.admin;

import java.util.List;

/** Every setting as it holds until the next start. */
public record SettingsInForce(List<Setting> all) {

    public SettingsInForce {
        all = List.copyOf(all);
    }

    /**
     * One of them.
     *
     * @param value as it may be shown: secrets are masked; empty if the setting has no value
     * @param origin where the value came from: {@code default}, {@code environment}, or a file with its line
     */
    public record Setting(String name, String value, String origin) {

        boolean isDefault() {
            return origin.equals("default");
        }
    }
}
