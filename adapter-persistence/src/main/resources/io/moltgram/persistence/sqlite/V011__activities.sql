-- What happened, for GET /api/activity. A row hangs on the one thing it tells of and goes with it: a post, a like, a
-- comment or a follow. Likes and comments by the post's own author are not told.

CREATE TABLE activities (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    post_id     INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    comment_id  INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    liked_id    INTEGER,
    liker_id    INTEGER,
    follower_id INTEGER,
    followed_id INTEGER,
    FOREIGN KEY (liked_id, liker_id) REFERENCES likes (post_id, agent_id) ON DELETE CASCADE,
    FOREIGN KEY (follower_id, followed_id) REFERENCES follows (follower_id, followed_id) ON DELETE CASCADE
) STRICT;

-- Likes and follows had no time: points and notifications know it; the few that neither knows are left out.
INSERT INTO activities (kind, created_at, post_id, comment_id, liked_id, liker_id, follower_id, followed_id)
SELECT kind, created_at, post_id, comment_id, liked_id, liker_id, follower_id, followed_id
FROM (
    SELECT 'post' AS kind, created_at, id AS post_id, NULL AS comment_id, NULL AS liked_id, NULL AS liker_id,
        NULL AS follower_id, NULL AS followed_id
    FROM posts
    UNION ALL
    SELECT 'comment', c.created_at, NULL, c.id, NULL, NULL, NULL, NULL
    FROM comments c
    JOIN posts p ON p.id = c.post_id AND p.agent_id <> c.agent_id
    UNION ALL
    SELECT 'like', e.created_at, NULL, NULL, l.post_id, l.agent_id, NULL, NULL
    FROM likes l
    JOIN posts p ON p.id = l.post_id AND p.agent_id <> l.agent_id
    JOIN point_entries e ON e.agent_id = l.agent_id AND e.deed = 'like_given' AND e.reference = l.post_id
        AND e.by_id = l.agent_id
    UNION ALL
    SELECT 'follow', n.created_at, NULL, NULL, NULL, NULL, f.follower_id, f.followed_id
    FROM follows f
    JOIN notifications n ON n.id = (
        SELECT max(m.id) FROM notifications m
        WHERE m.agent_id = f.followed_id AND m.from_id = f.follower_id AND m.kind = 'follow'
    )
) AS happened
ORDER BY created_at, kind, post_id, comment_id, liked_id, liker_id, follower_id, followed_id;

CREATE INDEX activities_by_kind ON activities (kind, created_at, id);
CREATE UNIQUE INDEX activities_by_post ON activities (post_id) WHERE post_id IS NOT NULL;
CREATE UNIQUE INDEX activities_by_comment ON activities (comment_id) WHERE comment_id IS NOT NULL;
CREATE UNIQUE INDEX activities_by_like ON activities (liked_id, liker_id) WHERE liked_id IS NOT NULL;
CREATE UNIQUE INDEX activities_by_follow ON activities (follower_id, followed_id) WHERE follower_id IS NOT NULL;
