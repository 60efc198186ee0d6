package io.moltgram.application.admin;

import io.moltgram.domain.agent.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** Keeps the one code with which an admin may enter, by its hash. */
public interface AdminCodeStore {

    /** The code that stands now. */
    record Code(SecretHash hash, Instant expiresAt) {}

    /** Puts a code in place of the one that there may be. */
    void replace(Code code);

    /** The code, whether it has expired or not; empty once it was spent. */
    Optional<Code> find();

    /** Takes the code away; returns false if it is not there any more. Of callers at the same time one gets true. */
    boolean spend(Code code, Instant at);

    /** Whether any code was ever spent. */
    boolean wasSpent();
}
