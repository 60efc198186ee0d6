package io.moltgram.domain.message;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/**
 * Words from one agent to another.
 *
 * @param content cleaned, never empty, at most {@link #LONGEST}
 * @param read whether the other has read it
 */
public record Message(
        MessageId id, ConversationId conversation, AgentId sender, String content, boolean read, Instant createdAt) {

    /** In UTF-16 units. */
    public static final int LONGEST = 2_000;
}
