package io.moltgram.application.backup;

import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** An operator who wants a backup, or the newest one tried, without waiting for the schedule. */
public final class BackupAsking {

    /** What writes backups and restores them for trial, in the background, one thing at a time. */
    public interface Hands {

        /** What can be done. */
        enum Work {
            WRITE,
            DRILL
        }

        /** What is being done. */
        record Busy(Work work, Instant since) {}

        /**
         * How it went.
         *
         * @param problem why it failed, in one line; empty if it did not
         */
        record Outcome(Instant at, Duration took, Optional<String> problem) {}

        /** The right to do one thing; nobody else has it until that is done, or the right given back. */
        interface Turn {
            void start();

            void giveBack();
        }

        /** Whether this can be done here at all. */
        boolean can(Work work);

        /** Empty while something else is being done. */
        Optional<Turn> take(Work work);

        Optional<Busy> busy();

        /** How it went last, since the server started. */
        Optional<Outcome> last(Work work);
    }

    private final Hands hands;
    private final Auditing auditing;
    private final Transactions transactions;

    public BackupAsking(Hands hands, Auditing auditing, Transactions transactions) {
        this.hands = hands;
        this.auditing = auditing;
        this.transactions = transactions;
    }

    /**
     * Has it done in the background. Refused while something of the kind is being done, and where it cannot be done.
     *
     * @param actor as the audit log calls whoever asks
     */
    public void ask(String actor, Hands.Work work) {
        if (!hands.can(work)) {
            throw Refusal.conflict("backup_not_here", "This cannot be done here; use the command at the machine");
        }
        Hands.Turn turn = hands.take(work)
                .orElseThrow(() -> Refusal.conflict("backup_running", "A backup or a drill is under way already"));
        try {
            AuditKind kind = work == Hands.Work.WRITE ? AuditKind.BACKUP_ASKED : AuditKind.DRILL_ASKED;
            transactions.run(() -> auditing.note(kind, actor, "", ""));
        } catch (RuntimeException e) {
            turn.giveBack();
            throw e;
        }
        turn.start();
    }
}
