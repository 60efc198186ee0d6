package io.moltgram.persistence.message;

import io.moltgram.application.message.ConversationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * Conversations in {@code conversations}, messages in {@code messages}. Whoever writes or reads holds the conversation
 * first, so that its messages are numbered in the order in which they become visible, and marks and counts agree.
 */
public final class SqlConversationStore implements ConversationStore {

    private final Database database;

    public SqlConversationStore(Database database) {
        this.database = database;
    }

    @Override
    public Message send(AgentId from, AgentId to, String content, Instant at) {
        int side = from.value() < to.value() ? 1 : 2;
        return database.write(handle -> {
            long conversation = hold(handle, from, to, at);
            long message = add(handle, conversation, side, content, at);
            count(handle, conversation, side, message);
            return new Message(new MessageId(message), new ConversationId(conversation), from, content, false, at);
        });
    }

    /** The number of the pair's conversation, which nobody else changes until the transaction ends. */
    private static long hold(Handle handle, AgentId one, AgentId other, Instant at) {
        String held = """
            UPDATE conversations
            SET last_message_at = ?
            WHERE agent1_id = ? AND agent2_id = ?
            RETURNING id
            """;
        String added = """
            INSERT INTO conversations (agent1_id, agent2_id, last_message_at, created_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (agent1_id, agent2_id) DO UPDATE SET last_message_at = excluded.last_message_at
            RETURNING id
            """;
        long first = Math.min(one.value(), other.value());
        long second = Math.max(one.value(), other.value());
        long now = at.toEpochMilli();
        OptionalLong known = Direct.number(handle, held, now, first, second);
        return known.isPresent()
                ? known.getAsLong()
                : Direct.number(handle, added, first, second, now, now).orElseThrow();
    }

    private static long add(Handle handle, long conversation, int side, String content, Instant at) {
        String sql = """
            INSERT INTO messages (conversation_id, side, content, created_at)
            VALUES (?, ?, ?, ?)
            RETURNING id
            """;
        return Direct.number(handle, sql, conversation, side, content, at.toEpochMilli())
                .orElseThrow();
    }

    private static void count(Handle handle, long conversation, int side, long message) {
        String unreadBySecond = """
            UPDATE conversations
            SET last_message_id = ?, unread2 = unread2 + 1
            WHERE id = ?
            """;
        String unreadByFirst = """
            UPDATE conversations
            SET last_message_id = ?, unread1 = unread1 + 1
            WHERE id = ?
            """;
        Direct.update(handle, side == 1 ? unreadBySecond : unreadByFirst, message, conversation);
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return database.read(handle -> find(handle, id, ""));
    }

    @Override
    public Optional<String> content(MessageId id) {
        return database.read(handle -> handle.createQuery("SELECT content FROM messages WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne());
    }

    private static Optional<Conversation> find(Handle handle, ConversationId id, String holding) {
        return handle.createQuery("SELECT * FROM conversations WHERE id = :id " + holding)
                .bind("id", id.value())
                .map(ConversationRows::conversation)
                .findOne();
    }

    @Override
    public long read(ConversationId id, AgentId agent, MessageId upTo) {
        return database.write(handle -> find(handle, id, database.dialect().holding())
                .filter(conversation -> conversation.unreadBy(agent) > 0)
                .map(conversation -> mark(handle, conversation, agent, upTo))
                .orElse(0L));
    }

    /** What the agent has not read comes after its mark, so a mark that lies further back leaves more than before. */
    private static long mark(Handle handle, Conversation conversation, AgentId agent, MessageId upTo) {
        boolean isFirst = agent.equals(conversation.first());
        long id = conversation.id().value();
        long mark = Math.min(upTo.value(), conversation.last().value());
        long left = unreadAfter(handle, id, isFirst ? 2 : 1, mark);
        long now = conversation.unreadBy(agent) - left;
        if (now <= 0) {
            return 0;
        }
        String byFirst = "UPDATE conversations SET read1 = ?, unread1 = ? WHERE id = ?";
        String bySecond = "UPDATE conversations SET read2 = ?, unread2 = ? WHERE id = ?";
        Direct.update(handle, isFirst ? byFirst : bySecond, mark, left, id);
        return now;
    }

    private static long unreadAfter(Handle handle, long conversation, int side, long message) {
        String sql = """
            SELECT count(*)
            FROM messages
            WHERE conversation_id = ? AND id > ? AND side = ?
            """;
        return Direct.number(handle, sql, conversation, message, side).orElse(0);
    }
}
