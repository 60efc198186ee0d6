package io.moltgram.application.alert;

import io.moltgram.domain.alert.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The review of an incident, as a Markdown text in which what is known is filled in. */
public record IncidentReview(Incident incident, List<Incident.Note> timeline) {

    public IncidentReview {
        timeline = List.copyOf(timeline);
    }

    public String markdown() {
        StringBuilder text = new StringBuilder(1_024);
        text.append("# Review of incident ").append(incident.id()).append(": ").append(line(incident.title()));
        text.append("\n\n| | |\n|---|---|\n");
        row(text, "Severity", incident.severity().name());
        row(text, "State", incident.state().code());
        row(
                text,
                "Opened by",
                incident.rule().map(rule -> "the rule " + rule.code()).orElse("people"));
        row(text, "Opened", incident.openedAt().toString());
        row(text, "Mitigated", moment(incident.mitigatedAt()));
        row(text, "Resolved", moment(incident.resolvedAt()));
        text.append("\n## Timeline\n\n| Time | What | Who | |\n|---|---|---|---|\n");
        for (Incident.Note note : timeline) {
            text.append("| ")
                    .append(note.at())
                    .append(" | ")
                    .append(note.kind())
                    .append(" | ");
            text.append(line(note.actor()))
                    .append(" | ")
                    .append(line(note.text()))
                    .append(" |\n");
        }
        for (String part : List.of(
                "What happened",
                "Whom it touched, and how",
                "What caused it",
                "What went well",
                "What went badly",
                "What will be done, by whom, until when")) {
            text.append("\n## ").append(part).append("\n\n_To be filled in._\n");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private String moment(Optional<Instant> at) {
        return at.map(moment -> moment + ", after "
                        + Duration.between(incident.openedAt(), moment).toMinutes() + " min")
                .orElse("not yet");
    }

    /** Fit for a cell of a table. */
    private static String line(String text) {
        return text.replaceAll("[\\r\\n]+", " ").replace("|", "\\|");
    }
}
