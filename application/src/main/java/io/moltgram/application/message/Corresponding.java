package io.moltgram.application.message;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.MessageId;

/** Keeping up with conversations; nobody but the two has any part in them. */
public final class Corresponding {

    private final ConversationStore conversations;
    private final Transactions transactions;

    public Corresponding(ConversationStore conversations, Transactions transactions) {
        this.conversations = conversations;
        this.transactions = transactions;
    }

    /** The conversation; refuses if there is none, or the caller is neither of the two. */
    public Conversation require(AgentId agent, ConversationId id) {
        Conversation conversation = conversations.get(id);
        if (!conversation.has(agent)) {
            throw Refusal.forbidden("not_a_participant", "You are not a participant in this conversation");
        }
        return conversation;
    }

    /** The caller has read all there is; returns how many messages were unread until now. */
    public long read(AgentId agent, ConversationId id) {
        return transactions.call(() -> {
            Conversation conversation = require(agent, id);
            return conversations.read(id, agent, conversation.last());
        });
    }

    /** The caller has read all up to that message, and not what came after it. */
    public void readUpTo(AgentId agent, ConversationId id, MessageId upTo) {
        transactions.run(() -> {
            require(agent, id);
            conversations.read(id, agent, upTo);
        });
    }
}
