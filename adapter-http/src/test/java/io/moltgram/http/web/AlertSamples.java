package io.moltgram.http.web;

import io.moltgram.application.alert.Measured;
import io.moltgram.application.alert.Standing;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.http.web.admin.AlertsView;
import io.moltgram.http.web.admin.IncidentsView;
import io.moltgram.http.web.admin.OneIncidentView;
import io.moltgram.http.web.admin.SwitchesView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages about what is off and what is wrong. */
final class AlertSamples {

    static final List<Switch> OFF = List.of(
            new Switch(SwitchKind.READ_ONLY, "", "words", Samples.NOW, Optional.empty(), "admin 1"),
            new Switch(SwitchKind.KEY, "12", "<b>", Samples.NOW, Optional.of(Samples.NOW.plusSeconds(60)), "server"),
            new Switch(SwitchKind.UPLOADS, "", "words", Samples.NOW, Optional.empty(), Switch.SETTINGS));

    private final Shell shell;
    private final Shell told;

    AlertSamples(Samples samples) {
        this.told = samples.shell(Place.ELSEWHERE, Head.unlisted("Off"), OFF.subList(0, 1));
        this.shell = samples.shell(Place.ELSEWHERE, Head.unlisted("Desk"));
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("adminSwitches", new SwitchesView(shell, OFF));
        Alert alert = new Alert(1, AlertRule.DISK, 93.25, 90, "<b>", Samples.NOW, Optional.empty());
        List<Standing> standings = List.of(
                new Standing(AlertRule.DISK, Optional.of(90.0), Optional.of(new Measured(93, "x")), Optional.of(alert)),
                new Standing(AlertRule.KEYS, Optional.empty(), Optional.empty(), Optional.empty()),
                new Standing(AlertRule.JOBS, Optional.of(1.0), Optional.of(new Measured(0, "")), Optional.empty()));
        pages.put("adminAlerts", new AlertsView(shell, standings, List.of(alert, alert.resolved(Samples.NOW))));
        pages.put("adminAlerts-none", new AlertsView(shell, List.of(), List.of()));
        Incident incident =
                new Incident(3, "<b>", Severity.P1, Optional.empty(), Samples.NOW, Optional.empty(), Optional.empty());
        Incident ruled = new Incident(
                        4,
                        "disk",
                        Severity.P3,
                        Optional.of(AlertRule.DISK),
                        Samples.NOW,
                        Optional.empty(),
                        Optional.empty())
                .resolved(Samples.NOW);
        List<Incident.Note> timeline = List.of(new Incident.Note(Samples.NOW, "opened", "server", "<b>"));
        pages.put("adminIncidents", new IncidentsView(shell, List.of(incident, ruled)));
        pages.put("adminIncidents-none", new IncidentsView(shell, List.of()));
        pages.put("adminIncident", new OneIncidentView(shell, incident, timeline));
        pages.put("adminIncident-over", new OneIncidentView(shell, ruled, List.of()));
        pages.put("adminSwitches-none", new SwitchesView(shell, List.of()));
        pages.put("trouble-off", new TroubleView(told, 503, Optional.of("words"), true, Optional.empty(), "number"));
        return pages;
    }
}
