package io.moltgram.application.message;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.ConversationId;

/** Answers about conversations and messages; whether the caller may ask is decided before. */
public interface MessageQueries {

    /**
     * The agent's conversations, latest activity first. A position has one key, the number of the conversation's
     * latest message: a conversation that goes on while somebody reads the list moves to its beginning.
     */
    Slice<ConversationItem> conversations(AgentId agent, Stretch stretch);

    /** How many conversations of the agent have something unread. */
    long unreadConversations(AgentId agent);

    /** The messages before a position, newest first; from the newest without one. The key is the message's number. */
    Slice<MessageItem> before(ConversationId id, Stretch stretch);

    /** The messages after a position, oldest first; from the oldest without one. The key is the message's number. */
    Slice<MessageItem> after(ConversationId id, Stretch stretch);
}
