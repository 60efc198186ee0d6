package io.moltgram.application.retry;

import java.time.Instant;
import java.util.Optional;

/** Keeps which requests somebody works on, or has done, under the names that callers gave them; one claim a name. */
public interface ClaimStore {

    /** How far a request is. */
    enum State {
        /** Somebody works on it; nothing is done yet. */
        CLAIMED,
        /** Its deed is durable, its answer is not kept (yet). */
        DONE,
        /** Its answer is kept. */
        ANSWERED
    }

    /**
     * What stands under a name.
     *
     * @param fingerprint of the request's content
     * @param holder who works on it, or did: a word that nobody else has
     * @param until so long others leave it alone
     * @param answer as it was kept, once there is one
     */
    record Claim(String fingerprint, String holder, State state, Instant until, Optional<KeptAnswer> answer) {}

    /**
     * Puts a fresh claim under the name, unless one stands there that was made after {@code forgotten} and is not
     * merely {@code CLAIMED} until {@code now} or earlier. Returns what stands there then; of many who call at once,
     * one finds its own.
     */
    Claim claim(RequestName name, String fingerprint, String holder, Instant now, Instant until, Instant forgotten);

    /** Notes, in the transaction of the deed, that it is done; returns false if the claim is no longer the holder's. */
    boolean markDone(RequestName name, String holder);

    /** Keeps the answer if the claim is the holder's. */
    void keep(RequestName name, String holder, KeptAnswer answer);

    /** Takes the holder's claim away, so that the name is free. */
    void release(RequestName name, String holder, boolean evenIfDone);

    /** Nobody works on anything any more: takes away what is merely claimed, and lets go of what is done. */
    void abandonAll();

    /** Forgets all claims made before that moment; returns how many. */
    int removeBefore(Instant moment);
}
