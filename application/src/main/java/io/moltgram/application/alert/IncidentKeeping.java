package io.moltgram.application.alert;

import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.domain.text.CleanText;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeping incidents: opened by people or by a rule that fires, with a timeline, until they are resolved. */
public final class IncidentKeeping {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_NOTE = 1_000;

    private final IncidentStore incidents;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public IncidentKeeping(IncidentStore incidents, Auditing auditing, Transactions transactions, InstantSource clock) {
        this.incidents = incidents;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Opens one. Refuses an empty title.
     *
     * @param title everybody reads it
     */
    public Incident open(String actor, String title, Severity severity) {
        String words = words(title, LONGEST_TITLE, "title");
        return transactions.call(
                () -> open(new Incident.Draft(words, severity, Optional.empty(), now()), actor, words));
    }

    /** Adds a line to its timeline, for operators only. */
    public void note(String actor, long id, String text) {
        String words = words(text, LONGEST_NOTE, "text");
        transactions.run(() -> {
            find(id);
            write(id, "note", actor, words);
        });
    }

    /** Says that its effect is held off; refuses one that is resolved. */
    public void mitigate(String actor, long id, String text) {
        String words = words(text, LONGEST_NOTE, "text");
        transactions.run(() -> move(id, "mitigated", actor, words, incident -> incident.mitigated(now())));
    }

    /** Says that it is over; refuses one that is. */
    public void resolve(String actor, long id, String text) {
        String words = words(text, LONGEST_NOTE, "text");
        transactions.run(() -> move(id, "resolved", actor, words, incident -> incident.resolved(now())));
    }

    /** Refuses a number that none has. */
    public Incident find(long id) {
        return incidents
                .find(id)
                .orElseThrow(() -> Refusal.notFound("incident_not_found", "There is no such incident"));
    }

    public List<Incident.Note> timeline(long id) {
        return incidents.notes(id);
    }

    /** Those that are open or were opened since, the latest first. */
    public List<Incident> since(Instant from) {
        return incidents.since(from);
    }

    /** A rule that fires opens one, unless it has one open; when it is over, so is the incident. */
    public void on(Alert alert) {
        String what = alert.rule().code() + ": " + Math.round(alert.value() * 10) / 10.0 + " of "
                + Math.round(alert.threshold() * 10) / 10.0
                + (alert.detail().isEmpty() ? "" : ", " + alert.detail());
        try {
            transactions.run(() -> {
                Optional<Incident> known = incidents.open(alert.rule());
                if (alert.resolvedAt().isEmpty() && known.isEmpty()) {
                    open(
                            new Incident.Draft(
                                    alert.rule().code(), alert.rule().severity(), Optional.of(alert.rule()), now()),
                            Auditing.SERVER,
                            what);
                } else if (alert.resolvedAt().isPresent() && known.isPresent()) {
                    long id = known.get().id();
                    move(id, "resolved", Auditing.SERVER, "The figure is well again", it -> it.resolved(now()));
                }
            });
        } catch (RuntimeException e) { // the database may be what is wrong; the alert is told all the same
            return;
        }
    }

    private Incident open(Incident.Draft draft, String actor, String text) {
        Incident incident = incidents.add(draft);
        write(incident.id(), "opened", actor, text);
        return incident;
    }

    private void move(long id, String kind, String actor, String text, UnaryOperator<Incident> change) {
        Incident incident = find(id);
        Incident moved = change.apply(incident);
        if (!incident.isOpen() || moved.equals(incident)) {
            throw Refusal.conflict("incident_settled", "The incident is as far as that already");
        }
        incidents.save(moved);
        write(id, kind, actor, text);
    }

    private void write(long id, String kind, String actor, String text) {
        incidents.note(id, new Incident.Note(now(), kind, actor, text));
        auditing.note(AuditKind.INCIDENT_NOTED, actor, "incident " + id, kind + ": " + text);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String words(String text, int longest, String field) {
        String words = CleanText.of(text, longest);
        if (words.isEmpty()) {
            throw Refusal.invalid("words_missing", "Say it in words").with("field", field);
        }
        return words;
    }
}
