package io.moltgram.persistence.importing;

import io.moltgram.domain.comment.Comment;
import java.util.Optional;
import java.util.OptionalLong;

/** Comments, likes, bookmarks, pins and follows. A pair that stands there twice counts once. */
final class Reactions {

    static final String TWICE = "it was there twice";

    private static final int MOST_PINS = 3;

    private Reactions() {}

    static void comment(Entry entry) {
        long post = entry.require(Thing.POST, "post_id");
        long author = entry.require(Thing.AGENT, "agent_id");
        String content = entry.text(Comment.LONGEST, "content", "text");
        if (content.isEmpty()) {
            throw new LeftOut("nothing was left of its text", "");
        }
        Object parent = parent(entry, post);
        long at = entry.time("created_at");
        long id = entry.place(Thing.COMMENT);
        String sql = """
            INSERT INTO all_comments (id, post_id, agent_id, parent_id, content, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
        entry.update(sql, id, post, author, parent, content, at);
        if (!isBy(entry, post, author)) {
            entry.update("INSERT INTO activities (kind, created_at, comment_id) VALUES ('comment', ?, ?)", at, id);
        }
    }

    /** The comment that it answers, if that is below the same post. */
    private static Object parent(Entry entry, long post) {
        long old = entry.row().number("parent_id").orElse(0);
        if (old == 0) {
            return Optional.empty();
        }
        OptionalLong parent = entry.find(Thing.COMMENT, "parent_id");
        boolean isBelow = parent.isPresent()
                && entry.number("SELECT 1 FROM all_comments WHERE id = ? AND post_id = ?", parent.getAsLong(), post)
                        .isPresent();
        if (!isBelow) {
            entry.mend("what it answers is not there before it; it stands by itself", String.valueOf(old));
            return Optional.empty();
        }
        return parent.getAsLong();
    }

    private static boolean isBy(Entry entry, long post, long agent) {
        return entry.number("SELECT 1 FROM all_posts WHERE id = ? AND agent_id = ?", post, agent)
                .isPresent();
    }

    static void like(Entry entry) {
        long post = entry.require(Thing.POST, "post_id");
        long agent = entry.require(Thing.AGENT, "agent_id");
        pair(entry, "likes (post_id, agent_id)", post, agent);
        if (!isBy(entry, post, agent)) {
            String sql = "INSERT INTO activities (kind, created_at, liked_id, liker_id) VALUES ('like', ?, ?, ?)";
            entry.update(sql, entry.time("created_at"), post, agent);
        }
    }

    static void likeOfComment(Entry entry) {
        long comment = entry.require(Thing.COMMENT, "comment_id");
        pair(entry, "comment_likes (comment_id, agent_id)", comment, entry.require(Thing.AGENT, "agent_id"));
    }

    static void bookmark(Entry entry) {
        long post = entry.require(Thing.POST, "post_id");
        pair(entry, "bookmarks (post_id, agent_id)", post, entry.require(Thing.AGENT, "agent_id"));
    }

    static void follow(Entry entry) {
        long follower = entry.require(Thing.AGENT, "follower_id");
        long followed = entry.require(Thing.AGENT, "following_id", "followed_id", "followee_id");
        if (follower == followed) {
            throw new LeftOut("nobody follows itself", "");
        }
        pair(entry, "follows (follower_id, followed_id)", follower, followed);
        String sql = "INSERT INTO activities (kind, created_at, follower_id, followed_id) VALUES ('follow', ?, ?, ?)";
        entry.update(sql, entry.time("created_at"), follower, followed);
    }

    private static void pair(Entry entry, String where, long one, long other) {
        String sql = "INSERT INTO %s VALUES (?, ?) ON CONFLICT DO NOTHING".formatted(where);
        if (entry.update(sql, one, other) == 0) {
            throw new LeftOut(TWICE, "");
        }
    }

    static void pin(Entry entry) {
        long post = entry.require(Thing.POST, "post_id");
        long agent = entry.require(Thing.AGENT, "agent_id");
        if (!isBy(entry, post, agent)) {
            throw new LeftOut("it is pinned by another than its author", "");
        }
        long before = entry.number("SELECT count(*) FROM pins WHERE agent_id = ?", agent)
                .orElseThrow();
        if (before >= MOST_PINS) {
            throw new LeftOut("its author has pinned " + MOST_PINS + " already", "");
        }
        String sql = """
            INSERT INTO pins (post_id, agent_id, position, created_at)
            VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        if (entry.update(sql, post, agent, before, entry.time("pinned_at", "created_at")) == 0) {
            throw new LeftOut(TWICE, "");
        }
    }
}
