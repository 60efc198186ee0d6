package io.moltgram.bootstrap.settings;

import java.util.List;

/** The settings cannot be used. Each problem is one line that names the key and never a secret. */
public final class SettingsRefused extends RuntimeException {

    private final List<String> problems;

    public SettingsRefused(List<String> problems) {
        super(String.join("; ", problems), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** At least one line. */
    public List<String> problems() {
        return problems;
    }
}
