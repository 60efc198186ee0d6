package io.moltgram.persistence.moderation;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.statement.StatementContext;

/** Rulings as rows of {@code rulings}. */
final class RulingRows {

    private RulingRows() {}

    static Ruling ruling(ResultSet row, StatementContext context) throws SQLException {
        return new Ruling(
                new RulingId(row.getLong("id")),
                Ruling.Kind.byWireName(row.getString("kind")),
                new AgentId(row.getLong("agent_id")),
                number(row, "post_id", PostId::new),
                number(row, "comment_id", CommentId::new),
                row.getString("words"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                number(row, "until_at", Instant::ofEpochMilli),
                number(row, "ended_at", Instant::ofEpochMilli));
    }

    private static <T> Optional<T> number(ResultSet row, String column, LongFunction<T> maker) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(maker.apply(number));
    }
}
