package io.moltgram.application.admin;

import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps operators' sessions, by the hash of the secret that the browser holds. */
public interface AdminSessionStore {

    AdminSession add(SecretHash token, String device, Instant now);

    /** The session, whether it is over or not. */
    Optional<AdminSession> find(SecretHash token);

    /** The session is known by another secret from now on. */
    void move(SecretHash token, SecretHash to);

    /** Those that are not over then, the latest first. */
    List<AdminSession> live(Instant now);

    /** Notes a use; an earlier time than the one known changes nothing. */
    void use(long id, Instant at);

    /** Returns false if there is none of that number. */
    boolean remove(long id);

    /** Returns how many there were. */
    int removeAll();

    /** Forgets those that are over by then; returns how many. */
    int removeEnded(Instant now);
}
