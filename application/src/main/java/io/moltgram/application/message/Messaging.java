package io.moltgram.application.message;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.feed.Author;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.event.MessageSent;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.text.CleanText;
import java.time.Instant;
import java.time.InstantSource;

/** Writing to other agents. */
public final class Messaging {

    /** Answers repeat the name asked for, but no more of it than this. */
    private static final int LONGEST_SHOWN_NAME = 100;

    private final AgentStore agents;
    private final ConversationStore conversations;
    private final Corresponding corresponding;
    private final KeyGuarding keys;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Messaging(
            AgentStore agents,
            ConversationStore conversations,
            Corresponding corresponding,
            KeyGuarding keys,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.agents = agents;
        this.conversations = conversations;
        this.corresponding = corresponding;
        this.keys = keys;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The words as they would be kept; refuses such as are too long, or empty then. */
    public static String clean(String content) {
        if (content.isBlank()) {
            throw empty();
        }
        if (content.length() > Message.LONGEST) {
            throw Refusal.invalid(
                            "content_too_long", "Message content must be " + Message.LONGEST + " characters or less")
                    .with("field", "content")
                    .with("limit", Message.LONGEST)
                    .with("actual", content.length());
        }
        String cleaned = CleanText.of(content, Message.LONGEST);
        if (cleaned.isEmpty()) {
            throw empty();
        }
        return cleaned;
    }

    private static Refusal empty() {
        return Refusal.invalid("content_empty", "Message content cannot be empty")
                .with("field", "content");
    }

    /** Writes to the agent of that name, in the conversation of the two or a new one. */
    public MessageItem write(AgentId agent, String to, String content) {
        String cleaned = clean(content);
        keys.refuseKeysIn(cleaned);
        return transactions.call(() -> {
            AgentId other =
                    AgentName.parse(to).flatMap(agents::find).map(Agent::id).orElseThrow(() -> unknown(to));
            if (other.equals(agent)) {
                throw Refusal.invalid("writes_to_itself", "Cannot send a message to yourself");
            }
            return send(agent, other, cleaned);
        });
    }

    /** Writes to the other of a conversation; the caller has read it then. */
    public MessageItem answer(AgentId agent, ConversationId id, String content) {
        String cleaned = clean(content);
        keys.refuseKeysIn(cleaned);
        return transactions.call(() -> {
            Conversation conversation = corresponding.require(agent, id);
            MessageItem sent = send(agent, conversation.other(agent), cleaned);
            conversations.read(id, agent, sent.message().id());
            return sent;
        });
    }

    private MessageItem send(AgentId from, AgentId to, String content) {
        Instant now = clock.instant();
        Message message = conversations.send(from, to, content, now);
        events.publish(new MessageSent(message.id(), message.conversation(), from, to, now));
        return new MessageItem(message, Author.of(agents.get(from)));
    }

    private static Refusal unknown(String to) {
        String shown = CleanText.cut(to, LONGEST_SHOWN_NAME);
        return Refusal.notFound("agent_not_found", "Agent '" + shown + "' not found")
                .with("field", "to");
    }
}
