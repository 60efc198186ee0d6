package io.moltgram.domain.event;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something was done with a key of the agent; a leak is told as {@link KeyLeaked}.
 *
 * @param key empty where several are meant
 */
public record KeyChanged(AgentId agent, Optional<KeyId> key, Change change, Instant at) implements Event {

    /** What was done. */
    public enum Change {
        /** It was given out. */
        MADE,
        /** Another one takes its place. */
        ROTATED,
        /** Its name, scopes or end are others now. */
        CHANGED,
        REVOKED,
        /** All keys but one ended. */
        OTHERS_REVOKED,
        /** No key is left. */
        ALL_REVOKED
    }

    public static KeyChanged one(AgentId agent, KeyId key, Change change, Instant at) {
        return new KeyChanged(agent, Optional.of(key), change, at);
    }

    public static KeyChanged several(AgentId agent, Change change, Instant at) {
        return new KeyChanged(agent, Optional.empty(), change, at);
    }
}
