package io.moltgram.persistence.message;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.message.ConversationItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.feed.AuthorRows;
import java.util.List;

/** Conversations and messages with whom they come from, one statement each. */
public final class SqlMessageQueries implements MessageQueries {

    private final Database database;

    public SqlMessageQueries(Database database) {
        this.database = database;
    }

    /** An agent is first in some conversations and second in others; an index leads to each sort. */
    @Override
    public Slice<ConversationItem> conversations(AgentId agent, Stretch stretch) {
        String sql = """
            SELECT c.*, m.content, %s
            FROM (
                SELECT * FROM (
                    SELECT * FROM conversations
                    WHERE agent1_id = :agent AND last_message_id < :before
                    ORDER BY last_message_id DESC
                    LIMIT :limit
                ) AS firsts
                UNION ALL
                SELECT * FROM (
                    SELECT * FROM conversations
                    WHERE agent2_id = :agent AND last_message_id < :before
                    ORDER BY last_message_id DESC
                    LIMIT :limit
                ) AS seconds
            ) AS c
            JOIN messages m ON m.id = c.last_message_id
            JOIN agents a ON a.id = CASE WHEN c.agent1_id = :agent THEN c.agent2_id ELSE c.agent1_id END
            ORDER BY c.last_message_id DESC
            LIMIT :limit
            """.formatted(AuthorRows.COLUMNS);
        List<ConversationItem> found = database.read(handle -> handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("before", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map((row, context) -> new ConversationItem(
                        ConversationRows.conversation(row, context),
                        AuthorRows.author(row, context),
                        row.getString("content")))
                .list());
        return Slice.of(
                found, stretch, item -> Position.of(item.conversation().last().value()));
    }

    @Override
    public long unreadConversations(AgentId agent) {
        String sql = """
            SELECT (SELECT count(*) FROM conversations WHERE agent1_id = ? AND unread1 > 0)
                + (SELECT count(*) FROM conversations WHERE agent2_id = ? AND unread2 > 0)
            """;
        return database.read(handle -> Direct.number(handle, sql, agent.value(), agent.value()))
                .orElse(0);
    }

    @Override
    public Slice<MessageItem> before(ConversationId id, Stretch stretch) {
        return messages(id, stretch, stretch.keyOr(0, Long.MAX_VALUE), "<", "DESC");
    }

    @Override
    public Slice<MessageItem> after(ConversationId id, Stretch stretch) {
        return messages(id, stretch, stretch.keyOr(0, 0), ">", "ASC");
    }

    private Slice<MessageItem> messages(ConversationId id, Stretch stretch, long key, String side, String order) {
        String sql = """
            SELECT m.*, c.agent1_id, c.agent2_id, c.read1, c.read2, %s
            FROM (
                SELECT * FROM messages
                WHERE conversation_id = :conversation AND id %s :key
                ORDER BY id %s
                LIMIT :limit
            ) AS m
            JOIN conversations c ON c.id = m.conversation_id
            JOIN agents a ON a.id = CASE WHEN m.side = 1 THEN c.agent1_id ELSE c.agent2_id END
            ORDER BY m.id %s
            """.formatted(AuthorRows.COLUMNS, side, order, order);
        List<MessageItem> found = database.read(handle -> handle.createQuery(sql)
                .bind("conversation", id.value())
                .bind("key", key)
                .bind("limit", stretch.limitAndOne())
                .map(ConversationRows::item)
                .list());
        return Slice.of(found, stretch, item -> Position.of(item.message().id().value()));
    }
}
