package io.moltgram.bootstrap.wiring;

import io.moltgram.application.alert.IncidentKeeping;
import io.moltgram.application.alert.IncidentReview;
import io.moltgram.application.audit.Auditing;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.IncidentTasks;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.persistence.alert.SqlIncidentStore;
import io.moltgram.persistence.audit.SqlAuditStore;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Keeps incidents in the database, beside a server that may be running. */
final class IncidentTable implements IncidentTasks {

    private static final Duration SHOWN = Duration.ofDays(90);

    private final InstantSource clock;

    IncidentTable(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void open(Settings settings, String severity, String title, PrintStream out) {
        Severity known = Severity.byName(severity).orElseThrow(() -> CannotRun.so("severity is P0, P1, P2 or P3"));
        with(settings, incidents -> out.println("Opened: " + line(incidents.open(Operator.here(), title, known))));
    }

    @Override
    public void go(Settings settings, String step, long id, String text, PrintStream out) {
        with(settings, incidents -> {
            switch (step) {
                case "mitigate" -> incidents.mitigate(Operator.here(), id, text);
                case "resolve" -> incidents.resolve(Operator.here(), id, text);
                default -> incidents.note(Operator.here(), id, text);
            }
            out.println(line(incidents.find(id)));
        });
    }

    @Override
    public void list(Settings settings, PrintStream out) {
        with(settings, incidents -> {
            List<Incident> all = incidents.since(clock.instant().minus(SHOWN));
            all.forEach(incident -> out.println(line(incident)));
            if (all.isEmpty()) {
                out.println("There was no incident in the past 90 days.");
            }
        });
    }

    @Override
    public void show(Settings settings, long id, PrintStream out) {
        with(settings, incidents -> {
            out.println(line(incidents.find(id)));
            incidents
                    .timeline(id)
                    .forEach(note ->
                            out.println(note.at() + "  " + note.kind() + "  " + note.actor() + ": " + note.text()));
        });
    }

    @Override
    public void review(Settings settings, long id, PrintStream out) {
        with(
                settings,
                incidents -> out.print(new IncidentReview(incidents.find(id), incidents.timeline(id)).markdown()));
    }

    private static String line(Incident incident) {
        return incident.id() + "  " + incident.severity() + "  "
                + incident.state().code() + "  since " + incident.openedAt() + ": " + incident.title();
    }

    private void with(Settings settings, Consumer<IncidentKeeping> work) {
        AdminKeeping.with(settings, database -> {
            try {
                work.accept(new IncidentKeeping(
                        new SqlIncidentStore(database),
                        new Auditing(new SqlAuditStore(database), clock),
                        database,
                        clock));
            } catch (Refusal refusal) {
                throw CannotRun.so(refusal.text());
            }
        });
    }
}
