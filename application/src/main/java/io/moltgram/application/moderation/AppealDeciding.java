package io.moltgram.application.moderation;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.event.AppealDecided;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import java.time.Instant;
import java.time.InstantSource;

/** An operator answering what an agent said against a ruling; an appeal that is accepted undoes what can be undone. */
public final class AppealDeciding {

    private final RulingStore rulings;
    private final AppealStore appeals;
    private final RulingEnding ending;
    private final Auditing auditing;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public AppealDeciding(
            RulingStore rulings,
            AppealStore appeals,
            RulingEnding ending,
            Auditing auditing,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.rulings = rulings;
        this.appeals = appeals;
        this.ending = ending;
        this.auditing = auditing;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Takes the ruling back. */
    public void accept(Operator operator, RulingId id, String answer) {
        decide(operator, id, answer, true);
    }

    /** Leaves it as it is. */
    public void decline(Operator operator, RulingId id, String answer) {
        decide(operator, id, answer, false);
    }

    private void decide(Operator operator, RulingId id, String answer, boolean accepted) {
        String words = ReportSettling.words(answer);
        transactions.run(() -> {
            Instant now = clock.instant();
            Ruling ruling = rulings.find(id)
                    .filter(each -> appeals.find(id).isPresent())
                    .orElseThrow(() -> Refusal.notFound("appeal_not_found", "Appeal not found"));
            if (!appeals.decide(id, accepted, words, now)) {
                throw Refusal.conflict("appeal_decided", "This appeal was decided already");
            }
            if (accepted) {
                ending.undo(operator, ruling, words);
            }
            AuditKind kind = accepted ? AuditKind.APPEAL_ACCEPTED : AuditKind.APPEAL_DECLINED;
            auditing.note(kind, operator.actor(), "ruling " + id.value(), words);
            events.publish(new AppealDecided(id, ruling.agent(), now));
        });
    }
}
