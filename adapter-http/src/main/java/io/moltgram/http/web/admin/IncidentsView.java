package io.moltgram.http.web.admin;

import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Locale;

/** The incidents of late, and how one is opened. */
public record IncidentsView(Shell shell, List<Incident> incidents) {

    public IncidentsView {
        incidents = List.copyOf(incidents);
    }

    public List<Severity> severities() {
        return List.of(Severity.values());
    }

    public static String key(Severity severity) {
        return "incident.severity." + severity.name().toLowerCase(Locale.ROOT);
    }

    /** What it is called: by the rule that opened it, or as people did. */
    public static String title(Shell shell, Incident incident) {
        return incident.rule()
                .map(rule -> shell.t("incident.rule." + rule.code()))
                .orElse(incident.title());
    }
}
