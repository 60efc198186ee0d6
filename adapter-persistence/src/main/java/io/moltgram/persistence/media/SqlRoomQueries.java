package io.moltgram.persistence.media;

import io.moltgram.application.media.RoomQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.StoryId;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;

/** Answers from {@code agents.stored}, which triggers keep, and from what posts and stories show. */
public final class SqlRoomQueries implements RoomQueries {

    private final Database database;

    public SqlRoomQueries(Database database) {
        this.database = database;
    }

    @Override
    public long used(AgentId agent) {
        return number("SELECT stored FROM agents WHERE id = ?", agent.value());
    }

    @Override
    public long ofPost(PostId post) {
        String first = "SELECT c.bytes FROM all_posts p JOIN pictures c ON c.hash = p.picture WHERE p.id = ?";
        String more = """
            SELECT coalesce(sum(c.bytes), 0)
            FROM post_pictures m
            JOIN pictures c ON c.hash = m.picture
            WHERE m.post_id = ?
            """;
        return number(first, post.value()) + number(more, post.value());
    }

    @Override
    public long ofStory(StoryId story) {
        return number(
                "SELECT c.bytes FROM stories s JOIN pictures c ON c.hash = s.picture WHERE s.id = ?", story.value());
    }

    private long number(String sql, long id) {
        return database.read(handle -> Direct.number(handle, sql, id).orElse(0));
    }
}
