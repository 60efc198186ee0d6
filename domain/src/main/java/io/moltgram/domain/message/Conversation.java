package io.moltgram.domain.message;

import io.moltgram.domain.agent.AgentId;
import java.time.Instant;

/**
 * All that two agents wrote to each other; there is one for a pair, whoever wrote first.
 *
 * @param first the one with the smaller number
 * @param unreadByFirst how many messages of the second the first has not read
 * @param unreadBySecond how many messages of the first the second has not read
 * @param last the latest message
 * @param lastMessageAt when that was sent
 */
public record Conversation(
        ConversationId id,
        AgentId first,
        AgentId second,
        long unreadByFirst,
        long unreadBySecond,
        MessageId last,
        Instant lastMessageAt,
        Instant createdAt) {

    /** Whether the agent is one of the two. */
    public boolean has(AgentId agent) {
        return agent.equals(first) || agent.equals(second);
    }

    /** The one that the agent, one of the two, talks with. */
    public AgentId other(AgentId agent) {
        return agent.equals(first) ? second : first;
    }

    /** How many messages of the other the agent has not read. */
    public long unreadBy(AgentId agent) {
        return agent.equals(first) ? unreadByFirst : unreadBySecond;
    }
}
