package io.moltgram.application.message;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps conversations, one for each pair of agents, and their messages; what is unread on either side is counted with
 * them. Messages of a conversation have numbers in the order in which they can be read: whoever has seen one has been
 * able to see all with smaller numbers.
 */
public interface ConversationStore {

    /**
     * Adds a message from one agent to another, and the conversation if it is their first. Both must be there, and two.
     */
    Message send(AgentId from, AgentId to, String content, Instant at);

    Optional<Conversation> find(ConversationId id);

    /** What the message says. */
    Optional<String> content(MessageId id);

    /**
     * The agent has read what the other wrote up to that message, and all before. Reading less than before changes
     * nothing. Returns how many were unread until now and no longer are.
     */
    long read(ConversationId id, AgentId agent, MessageId upTo);

    default Conversation get(ConversationId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("conversation_not_found", "Conversation not found")
                .with("conversation_id", id.value()));
    }
}
