package io.moltgram.bootstrap.alert;

import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import java.time.Duration;
import java.util.Locale;

/** An alert in a line, and in some more, for logs and mails. */
public final class AlertText {

    private AlertText() {}

    /** {@code [P1] disk fired: 93.1 % (threshold 90 %)}. */
    public static String line(Alert alert) {
        String head = "[" + alert.rule().severity() + "] " + alert.rule().code();
        String limit = " (threshold " + figure(alert.rule(), alert.threshold()) + ")";
        String detail = alert.detail().isEmpty() ? "" : ", " + alert.detail();
        return alert.resolvedAt()
                .map(end -> head + " is over after "
                        + Duration.between(alert.firedAt(), end).toMinutes() + " min")
                .orElse(head + " fired: " + figure(alert.rule(), alert.value()) + limit + detail);
    }

    static String letter(Alert alert, String server) {
        return line(alert) + "\n\n"
                + "Server:   " + server + "\n"
                + "Rule:     " + alert.rule().code() + "\n"
                + "Severity: " + alert.rule().severity() + "\n"
                + "Fired:    " + alert.firedAt() + "\n"
                + "Over:     " + alert.resolvedAt().map(Object::toString).orElse("not yet") + "\n\n"
                + "See " + server + "/admin/alerts\n";
    }

    private static String figure(AlertRule rule, double value) {
        String number = String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
        return switch (rule.unit()) {
            case COUNT -> number;
            case PERCENT -> number + " %";
            case MILLIS -> number + " ms";
            case PER_SECOND -> number + "/s";
            case INTERVALS -> number + " intervals";
            case SECONDS -> number + " s";
            case DAYS -> number + " days";
        };
    }
}
