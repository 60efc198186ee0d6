package io.moltgram.persistence.account;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.ExportPart;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** The messages of an agent's conversations, one conversation after the other, so that each read is a short one. */
final class SqlMessageExport implements ExportPart {

    private final Database database;

    SqlMessageExport(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public Slice<Map<String, Object>> read(AgentId agent, Stretch stretch) {
        List<ExportRow> found = database.read(handle -> {
            List<ExportRow> rows = new ArrayList<>();
            long message = stretch.keyOr(1, 0);
            OptionalLong conversation = next(handle, agent, stretch.keyOr(0, 0));
            while (conversation.isPresent() && rows.size() < stretch.limitAndOne()) {
                boolean isStart = conversation.getAsLong() == stretch.keyOr(0, 0);
                rows.addAll(messages(
                        handle, conversation.getAsLong(), isStart ? message : 0, stretch.limitAndOne() - rows.size()));
                conversation = next(handle, agent, conversation.getAsLong() + 1);
            }
            return rows;
        });
        return Slice.of(found, stretch, row -> Position.of(row.place(), row.place2()))
                .map(ExportRow::values);
    }

    /** The agent's first conversation from that number on. */
    private static OptionalLong next(Handle handle, AgentId agent, long from) {
        String sql = """
            SELECT min(id)
            FROM (
                SELECT min(id) AS id FROM conversations WHERE agent1_id = :agent AND id >= :from
                UNION ALL
                SELECT min(id) AS id FROM conversations WHERE agent2_id = :agent AND id >= :from
            ) AS first
            """;
        return handle.createQuery(sql)
                .bind("agent", agent.value())
                .bind("from", from)
                .map((row, context) -> {
                    long id = row.getLong(1);
                    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
                })
                .one();
    }

    private static List<ExportRow> messages(Handle handle, long conversation, long after, int most) {
        String sql = """
            SELECT m.conversation_id AS place, m.id AS place2, m.id, m.conversation_id, a.name AS sender_name,
                m.content, m.created_at
            FROM messages m
            JOIN conversations c ON c.id = m.conversation_id
            JOIN agents a ON a.id = CASE WHEN m.side = 1 THEN c.agent1_id ELSE c.agent2_id END
            WHERE m.conversation_id = :conversation AND m.id > :after
            ORDER BY m.id
            LIMIT :most
            """;
        return handle.createQuery(sql)
                .bind("conversation", conversation)
                .bind("after", after)
                .bind("most", most)
                .map(ExportRow::of)
                .list();
    }
}
