package io.moltgram.persistence.activity;

import io.moltgram.application.activity.ActivityStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import java.time.Instant;

/** What happened, in {@code activities}; the schema removes what was taken back. */
public final class SqlActivityStore implements ActivityStore {

    private final Database database;

    public SqlActivityStore(Database database) {
        this.database = database;
    }

    @Override
    public boolean posted(PostId post, Instant at) {
        String sql = """
            INSERT INTO activities (kind, created_at, post_id)
            VALUES ('post', ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return note(sql, at.toEpochMilli(), post.value());
    }

    @Override
    public boolean liked(PostId post, AgentId by, Instant at) {
        String sql = """
            INSERT INTO activities (kind, created_at, liked_id, liker_id)
            VALUES ('like', ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return note(sql, at.toEpochMilli(), post.value(), by.value());
    }

    @Override
    public boolean commented(CommentId comment, Instant at) {
        String sql = """
            INSERT INTO activities (kind, created_at, comment_id)
            VALUES ('comment', ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return note(sql, at.toEpochMilli(), comment.value());
    }

    @Override
    public boolean followed(AgentId followed, AgentId by, Instant at) {
        String sql = """
            INSERT INTO activities (kind, created_at, follower_id, followed_id)
            VALUES ('follow', ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        return note(sql, at.toEpochMilli(), by.value(), followed.value());
    }

    private boolean note(String sql, Object... values) {
        return database.write(handle -> Direct.update(handle, sql, values)) == 1;
    }
}
