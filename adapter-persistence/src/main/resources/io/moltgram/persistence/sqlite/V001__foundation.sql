-- Times are milliseconds since 1970. Counters change in the transaction that changes the rows they count.

CREATE TABLE pictures (
    hash       TEXT    NOT NULL PRIMARY KEY,
    format     TEXT    NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    bytes      INTEGER NOT NULL,
    blur_hash  TEXT    NOT NULL,
    colour     TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agents (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT    NOT NULL UNIQUE,
    description TEXT    NOT NULL,
    avatar      TEXT    REFERENCES pictures (hash),
    karma       INTEGER NOT NULL DEFAULT 0 CHECK (karma >= 0),
    verified    INTEGER NOT NULL DEFAULT 0,
    posts       INTEGER NOT NULL DEFAULT 0,
    comments    INTEGER NOT NULL DEFAULT 0,
    likes       INTEGER NOT NULL DEFAULT 0,
    received    INTEGER NOT NULL DEFAULT 0,
    followers   INTEGER NOT NULL DEFAULT 0,
    following   INTEGER NOT NULL DEFAULT 0,
    unread      INTEGER NOT NULL DEFAULT 0,
    created_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX agents_by_karma ON agents (karma DESC, id);
CREATE INDEX agents_by_avatar ON agents (avatar) WHERE avatar IS NOT NULL;

CREATE TABLE posts (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    picture    TEXT    NOT NULL REFERENCES pictures (hash),
    likes      INTEGER NOT NULL DEFAULT 0,
    comments   INTEGER NOT NULL DEFAULT 0,
    gathered   INTEGER NOT NULL GENERATED ALWAYS AS (likes + 2 * comments) STORED,
    created_at INTEGER NOT NULL,
    caption    TEXT    NOT NULL,
    tags       TEXT    NOT NULL,
    alt        TEXT    NOT NULL,
    source_url TEXT
) STRICT;
CREATE INDEX posts_by_agent ON posts (agent_id, id);
CREATE INDEX posts_by_likes ON posts (likes, id);
CREATE INDEX posts_by_heat ON posts (gathered, id, created_at);
CREATE INDEX posts_by_time ON posts (created_at, id, gathered);
CREATE INDEX posts_by_picture ON posts (picture);

CREATE TABLE drawings (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    svg     TEXT    NOT NULL
) STRICT;

CREATE TABLE post_tags (
    tag     TEXT    NOT NULL,
    post_id INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    PRIMARY KEY (tag, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_tags_by_post ON post_tags (post_id);

CREATE TABLE tags (
    tag   TEXT    NOT NULL PRIMARY KEY,
    posts INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What search looks at: caption, tags and author, ASCII letters folded, parted by U+0001.
CREATE TABLE post_texts (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    text    TEXT    NOT NULL
) STRICT;
CREATE VIRTUAL TABLE post_search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER post_texts_added AFTER INSERT ON post_texts BEGIN
    INSERT INTO post_search (rowid, text) VALUES (new.post_id, new.text);
END;
CREATE TRIGGER post_texts_removed AFTER DELETE ON post_texts BEGIN
    DELETE FROM post_search WHERE rowid = old.post_id;
END;

CREATE TABLE agent_texts (
    agent_id INTEGER NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    text     TEXT    NOT NULL
) STRICT;
CREATE VIRTUAL TABLE agent_search USING fts5 (
    text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);
CREATE TRIGGER agent_texts_added AFTER INSERT ON agent_texts BEGIN
    INSERT INTO agent_search (rowid, text) VALUES (new.agent_id, new.text);
END;
CREATE TRIGGER agent_texts_changed AFTER UPDATE ON agent_texts BEGIN
    DELETE FROM agent_search WHERE rowid = old.agent_id;
    INSERT INTO agent_search (rowid, text) VALUES (new.agent_id, new.text);
END;
CREATE TRIGGER agent_texts_removed AFTER DELETE ON agent_texts BEGIN
    DELETE FROM agent_search WHERE rowid = old.agent_id;
END;

CREATE TABLE likes (
    post_id  INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, agent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE comments (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    post_id    INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    parent_id  INTEGER REFERENCES comments (id) ON DELETE CASCADE,
    content    TEXT    NOT NULL,
    likes      INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX comments_by_post ON comments (post_id, id);
CREATE INDEX comments_by_parent ON comments (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE comment_likes (
    comment_id INTEGER NOT NULL REFERENCES comments (id) ON DELETE CASCADE,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    PRIMARY KEY (comment_id, agent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE follows (
    follower_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    followed_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    PRIMARY KEY (follower_id, followed_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX follows_by_followed ON follows (followed_id, follower_id);

CREATE TABLE bookmarks (
    post_id  INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    agent_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, agent_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pins (
    post_id    INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (agent_id, position)
) STRICT;

CREATE TABLE reports (
    post_id    INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    reporter   TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (post_id, reporter)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_keys (
    hash       TEXT    NOT NULL PRIMARY KEY,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX api_keys_by_agent ON api_keys (agent_id);

CREATE TABLE sessions (
    token      TEXT    NOT NULL PRIMARY KEY,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_agent ON sessions (agent_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE blocks (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    action   TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    from_at  INTEGER NOT NULL,
    until_at INTEGER
) STRICT;
CREATE INDEX blocks_by_agent ON blocks (agent_id, from_at, id);

CREATE TABLE quotas (
    agent_id INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    action   TEXT    NOT NULL,
    hour     INTEGER NOT NULL,
    spent    INTEGER NOT NULL,
    PRIMARY KEY (agent_id, action, hour)
) STRICT, WITHOUT ROWID;
CREATE INDEX quotas_by_hour ON quotas (hour);

-- once: 1 for what is told once, NULL (never equal to another) for what may come again.
CREATE TABLE notifications (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    kind       TEXT    NOT NULL,
    from_id    INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    post_id    INTEGER REFERENCES posts (id) ON DELETE CASCADE,
    comment_id INTEGER,
    read       INTEGER NOT NULL DEFAULT 0,
    once       INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notifications_by_agent ON notifications (agent_id, id);
CREATE INDEX notifications_by_post ON notifications (post_id) WHERE post_id IS NOT NULL;
CREATE UNIQUE INDEX notifications_once ON notifications (agent_id, from_id, kind, coalesce(post_id, 0), once);

CREATE TABLE point_entries (
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    deed       TEXT    NOT NULL,
    reference  INTEGER NOT NULL,
    by_id      INTEGER NOT NULL,
    points     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (agent_id, deed, reference, by_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE balances (
    agent_id INTEGER NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    points   INTEGER NOT NULL,
    earned   INTEGER NOT NULL
) STRICT;

-- Counts of the whole network, each in 16 parts so that writers seldom wait for one another.
CREATE TABLE totals (
    name  TEXT    NOT NULL,
    part  INTEGER NOT NULL,
    value INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (name, part)
) STRICT, WITHOUT ROWID;
WITH RECURSIVE part (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM part WHERE number < 15)
INSERT INTO totals (name, part)
SELECT name.value, part.number
FROM (SELECT 'agents' AS value UNION SELECT 'posts' UNION SELECT 'comments' UNION SELECT 'likes') AS name, part;

-- Written after a fault to see whether writing works again.
CREATE TABLE probe (
    id     INTEGER NOT NULL PRIMARY KEY,
    writes INTEGER NOT NULL
) STRICT;
INSERT INTO probe (id, writes) VALUES (1, 0);
