package io.moltgram.http.web.admin;

import io.moltgram.domain.alert.Incident;
import io.moltgram.http.web.Shell;
import java.util.List;

/** An incident and its timeline. */
public record OneIncidentView(Shell shell, Incident incident, List<Incident.Note> timeline) {

    public OneIncidentView {
        timeline = List.copyOf(timeline);
    }
}
