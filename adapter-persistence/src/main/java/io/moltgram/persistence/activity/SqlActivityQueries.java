package io.moltgram.persistence.activity;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.domain.post.PostId;
import io.moltgram.persistence.Database;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened: one range of the index for each kind, put together by time, then joined with what is told of it. */
public final class SqlActivityQueries implements ActivityQueries {

    private static final String OF_KIND = """
        SELECT * FROM (
            SELECT *
            FROM activities
            WHERE kind = '%s' AND veiled = 0 AND (created_at, id) < (:time, :id)
            ORDER BY created_at DESC, id DESC
            LIMIT :limit
        ) AS %s
        """;

    private final Database database;

    public SqlActivityQueries(Database database) {
        this.database = database;
    }

    @Override
    public Slice<Activity> latest(Set<Activity.Kind> kinds, Stretch stretch) {
        String candidates = kinds.stream()
                .map(kind -> OF_KIND.formatted(kind.wireName(), kind.wireName() + "s"))
                .collect(Collectors.joining("UNION ALL\n"));
        String sql = """
            SELECT %s
            FROM (SELECT * FROM (%s) AS happened ORDER BY created_at DESC, id DESC LIMIT :limit) AS s
            LEFT JOIN comments m ON m.id = s.comment_id
            LEFT JOIN posts p ON p.id = coalesce(s.post_id, s.liked_id, m.post_id)
            LEFT JOIN pictures c ON c.hash = p.picture
            JOIN agents a ON a.id = coalesce(s.liker_id, s.follower_id, m.agent_id, p.agent_id)
            LEFT JOIN agents t ON s.kind <> 'post' AND t.id = coalesce(s.followed_id, p.agent_id)
            ORDER BY s.created_at DESC, s.id DESC
            """.formatted(ActivityRows.COLUMNS, candidates);
        List<Activity> found = database.read(handle -> handle.createQuery(sql)
                .bind("time", stretch.keyOr(0, Long.MAX_VALUE))
                .bind("id", stretch.keyOr(1, Long.MAX_VALUE))
                .bind("limit", stretch.limitAndOne())
                .map(ActivityRows::activity)
                .list());
        return Slice.of(found, stretch, activity -> Position.of(activity.at().toEpochMilli(), activity.id()));
    }

    @Override
    public List<Activity.Shown> shown(Collection<PostId> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        String sql = """
            SELECT p.id AS told_post, p.caption, c.*
            FROM posts p
            JOIN pictures c ON c.hash = p.picture
            WHERE p.id IN (<posts>)
            """;
        return database.read(handle -> handle.createQuery(sql)
                .bindList("posts", posts.stream().map(PostId::value).toList())
                .map(ActivityRows::post)
                .list());
    }
}
