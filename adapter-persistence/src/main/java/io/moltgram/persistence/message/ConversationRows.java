package io.moltgram.persistence.message;

import io.moltgram.application.feed.Author;
import io.moltgram.application.message.MessageItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import io.moltgram.persistence.feed.AuthorRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.StatementContext;

/** Conversations as rows of {@code conversations}, messages as rows of {@code messages} joined with theirs. */
public final class ConversationRows {

    private ConversationRows() {}

    static Conversation conversation(ResultSet row, StatementContext context) throws SQLException {
        return new Conversation(
                new ConversationId(row.getLong("id")),
                new AgentId(row.getLong("agent1_id")),
                new AgentId(row.getLong("agent2_id")),
                row.getLong("unread1"),
                row.getLong("unread2"),
                new MessageId(row.getLong("last_message_id")),
                Instant.ofEpochMilli(row.getLong("last_message_at")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    /** Needs {@code messages}, the pair and its marks of the conversation, and the sender as an author. */
    public static MessageItem item(ResultSet row, StatementContext context) throws SQLException {
        boolean byFirst = row.getLong("side") == 1;
        long id = row.getLong("id");
        Message message = new Message(
                new MessageId(id),
                new ConversationId(row.getLong("conversation_id")),
                new AgentId(row.getLong(byFirst ? "agent1_id" : "agent2_id")),
                row.getString("content"),
                id <= row.getLong(byFirst ? "read2" : "read1"),
                Instant.ofEpochMilli(row.getLong("created_at")));
        Author sender = AuthorRows.author(row, context);
        return new MessageItem(message, sender);
    }
}
