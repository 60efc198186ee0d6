package io.moltgram.application.admin;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Telling operators from strangers once they have entered, and letting them out again. */
public final class AdminSessionKeeping {

    /** A use so soon after the one that was written down last is not worth another write. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final AdminSessionStore sessions;
    private final Auditing auditing;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public AdminSessionKeeping(
            AdminSessionStore sessions,
            Auditing auditing,
            SecretHasher hasher,
            Transactions transactions,
            InstantSource clock) {
        this.sessions = sessions;
        this.auditing = auditing;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The session whose secret it is, and notes that it is used; empty if there is none or it is over. */
    public Optional<AdminSession> use(String token) {
        Instant now = clock.instant();
        Optional<AdminSession> session = find("admin session " + token).filter(found -> found.isLive(now));
        session.filter(found -> !found.usedAt().plus(GRAIN).isAfter(now))
                .ifPresent(found -> transactions.run(() -> sessions.use(found.id(), now)));
        return session;
    }

    /** One that is known by the server's former key is known by the present one from then on. */
    private Optional<AdminSession> find(String secret) {
        List<SecretHash> hashes = hasher.hashes(secret);
        Optional<AdminSession> session = sessions.find(hashes.get(0));
        if (session.isPresent() || hashes.size() == 1) {
            return session;
        }
        Optional<AdminSession> former = sessions.find(hashes.get(1));
        former.ifPresent(found -> transactions.run(() -> sessions.move(hashes.get(1), hashes.get(0))));
        return former.isPresent() ? former : sessions.find(hashes.get(0)); // another request may have moved it
    }

    /** The sessions of all operators, the latest first. */
    public List<AdminSession> all() {
        return sessions.live(clock.instant());
    }

    /** Ends the session that acts. */
    public void leave(AdminSession session) {
        transactions.run(() -> {
            sessions.remove(session.id());
            auditing.note(AuditKind.ADMIN_LEFT, session.actor(), "", "");
        });
    }

    /** Ends another session; refuses a number that none has. */
    public void end(AdminSession session, long id) {
        transactions.run(() -> {
            if (!sessions.remove(id)) {
                throw Refusal.notFound("session_not_found", "No such session");
            }
            auditing.note(AuditKind.ADMIN_SESSION_ENDED, session.actor(), "admin " + id, "");
        });
    }

    /** Ends all sessions of all operators. */
    public void leaveEverywhere(AdminSession session) {
        transactions.run(() -> {
            int ended = sessions.removeAll();
            auditing.note(AuditKind.ADMIN_SESSION_ENDED, session.actor(), "all", ended + " sessions");
        });
    }

    /** Forgets sessions that are over; returns how many. */
    public int forgetEnded() {
        return transactions.call(() -> sessions.removeEnded(clock.instant()));
    }
}
