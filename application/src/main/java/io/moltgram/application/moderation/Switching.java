package io.moltgram.application.moderation;

import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.switches.Network;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.domain.text.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** An operator switching something off for a while, and on again. Both stand in the audit log. */
public final class Switching {

    public static final int LONGEST_REASON = 200;
    public static final Duration LONGEST = Duration.ofDays(3_650);

    private final SwitchStore switches;
    private final SwitchBoard board;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public Switching(
            SwitchStore switches,
            SwitchBoard board,
            Auditing auditing,
            Transactions transactions,
            InstantSource clock) {
        this.switches = switches;
        this.board = board;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Switches it off, or off anew with another reason or end. Refuses an empty reason, and a subject that is no key's
     * number or no network where the kind wants one.
     *
     * @param actor as the audit log calls whoever does it
     * @param length how long; without end if empty
     */
    public Switch off(String actor, SwitchKind kind, String subject, String reason, Optional<Duration> length) {
        String words = CleanText.of(reason, LONGEST_REASON);
        if (words.isEmpty()) {
            throw Refusal.invalid("reason_missing", "A reason is required").with("field", "reason");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> until = length.map(time -> now.plus(time.compareTo(LONGEST) > 0 ? LONGEST : time));
        Switch one = new Switch(kind, subject(kind, subject), words, now, until, actor);
        transactions.run(() -> {
            switches.removeEnded(now);
            switches.put(one);
            String end = until.map(moment -> "until " + moment).orElse("without end");
            auditing.note(AuditKind.SWITCH_OFF, actor, name(one.kind(), one.subject()), end + ": " + words);
            transactions.afterCommit(board::look);
        });
        return one;
    }

    /** Switches it on again; refuses what is not off, and what the settings switch off. */
    public void on(String actor, SwitchKind kind, String subject) {
        String known = subject(kind, subject);
        transactions.run(() -> {
            if (!switches.remove(kind, known)) {
                throw Refusal.conflict("not_switched_off", "This is not switched off, or the settings do it");
            }
            auditing.note(AuditKind.SWITCH_ON, actor, name(kind, known), "");
            transactions.afterCommit(board::look);
        });
    }

    /** What is off just now, by the settings too. */
    public List<Switch> all() {
        return board.off();
    }

    private static String name(SwitchKind kind, String subject) {
        return subject.isEmpty() ? kind.code() : kind.code() + " " + subject;
    }

    private static String subject(SwitchKind kind, String text) {
        if (kind.takesKey()) {
            return Long.toString(KeyId.parse(text.strip()).value());
        }
        return kind.takesNetwork() ? Network.parse(text).text() : "";
    }
}
