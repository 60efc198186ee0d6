package io.moltgram.bootstrap.settings;

import io.moltgram.domain.alert.AlertRule;
import java.util.Map;
import java.util.Optional;

/**
 * When operators are told, and how; and where others find them.
 *
 * @param thresholds of the rules that are on
 * @param contact for everybody: a mail address or a page
 * @param security for those who found a flaw; the same
 */
public record AlertSettings(
        Map<AlertRule, Double> thresholds,
        Optional<Hook> hook,
        Optional<MailSettings> mail,
        Optional<String> contact,
        Optional<String> security) {

    public AlertSettings {
        thresholds = Map.copyOf(thresholds);
    }

    /** An address of the operator's that is called. */
    public record Hook(String url, Secret secret, boolean allowPrivate) {}
}
