-- What operators hid stays in all_posts and all_comments. Whoever reads posts and comments sees the rest, so nothing
-- can forget to leave it out; whoever writes, writes to the tables.
ALTER TABLE posts RENAME TO all_posts;
ALTER TABLE all_posts ADD COLUMN hidden_at INTEGER;
DROP INDEX posts_by_agent;
DROP INDEX posts_by_likes;
DROP INDEX posts_by_heat;
DROP INDEX posts_by_time;
CREATE INDEX posts_by_agent ON all_posts (agent_id, id, hidden_at);
CREATE INDEX posts_by_likes ON all_posts (likes, id, hidden_at);
CREATE INDEX posts_by_heat ON all_posts (gathered, id, created_at, hidden_at);
CREATE INDEX posts_by_time ON all_posts (created_at, id, gathered, hidden_at);
CREATE INDEX posts_hidden ON all_posts (hidden_at, id) WHERE hidden_at IS NOT NULL;
CREATE VIEW posts AS SELECT * FROM all_posts WHERE hidden_at IS NULL;

-- veiled: how many reasons there are not to show the comment: that it is hidden, or what it answers, or its post.
ALTER TABLE comments RENAME TO all_comments;
ALTER TABLE all_comments ADD COLUMN hidden_at INTEGER;
ALTER TABLE all_comments ADD COLUMN veiled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX comments_hidden ON all_comments (hidden_at, id) WHERE hidden_at IS NOT NULL;
CREATE VIEW comments AS SELECT * FROM all_comments WHERE veiled = 0;

-- As with comments: how many of the things that it tells of are hidden.
ALTER TABLE activities ADD COLUMN veiled INTEGER NOT NULL DEFAULT 0;

-- 1 while only hidden posts show the picture.
ALTER TABLE pictures ADD COLUMN veiled INTEGER NOT NULL DEFAULT 0;

-- The places that hidden posts had in collections.
CREATE TABLE veiled_collection_posts (
    id            INTEGER NOT NULL PRIMARY KEY,
    collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    post_id       INTEGER NOT NULL REFERENCES all_posts (id) ON DELETE CASCADE,
    created_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX veiled_collection_posts_by_collection ON veiled_collection_posts (collection_id);
CREATE INDEX veiled_collection_posts_by_post ON veiled_collection_posts (post_id);

-- What operators did, to whom and why. What it was about may be gone. words: how that begins; until_at: when it ends by
-- itself; ended_at: when an operator took it back.
CREATE TABLE rulings (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    post_id    INTEGER,
    comment_id INTEGER,
    words      TEXT NOT NULL,
    reason     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    until_at   INTEGER,
    ended_at   INTEGER
) STRICT;
CREATE INDEX rulings_by_agent ON rulings (agent_id, id);
CREATE INDEX rulings_by_post ON rulings (post_id, id) WHERE post_id IS NOT NULL;
CREATE INDEX rulings_by_comment ON rulings (comment_id, id) WHERE comment_id IS NOT NULL;
