package io.moltgram.persistence.moderation;

import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Appeal;
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

    /** What {@link #appeal} needs of {@code appeals AS p}, perhaps missing. */
    static final String APPEAL = """
        p.ruling_id AS appealed, p.words AS appeal_words, p.created_at AS appealed_at, p.accepted, p.answer,
            p.decided_at
        """.strip();

    private RulingRows() {}

    static Case ruled(ResultSet row, StatementContext context) throws SQLException {
        return new Case(ruling(row, context), new AgentName(row.getString("agent_name")), appeal(row, context));
    }

    static Optional<Appeal> appeal(ResultSet row, StatementContext context) throws SQLException {
        Optional<RulingId> ruling = number(row, "appealed", RulingId::new);
        if (ruling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Appeal(
                ruling.get(),
                row.getString("appeal_words"),
                Instant.ofEpochMilli(row.getLong("appealed_at")),
                number(row, "accepted", accepted -> accepted == 1),
                row.getString("answer"),
                number(row, "decided_at", Instant::ofEpochMilli)));
    }

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
