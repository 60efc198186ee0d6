package io.moltgram.http.web.admin;

import io.moltgram.application.alert.Standing;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Locale;

/** The rules and how they stand, and what fired. */
public record AlertsView(Shell shell, List<Standing> rules, List<Alert> history) {

    public AlertsView {
        rules = List.copyOf(rules);
        history = List.copyOf(history);
    }

    public List<Standing> firing() {
        return rules.stream().filter(rule -> rule.firing().isPresent()).toList();
    }

    /** The figure with its unit, in the language of the page. */
    public String figure(AlertRule rule, double value) {
        boolean isWhole = value == Math.rint(value) || value >= 100;
        String number = isWhole ? shell.texts().whole(Math.round(value)) : String.format(Locale.ROOT, "%.1f", value);
        return shell.t("alert.unit." + rule.unit().name().toLowerCase(Locale.ROOT), number);
    }
}
