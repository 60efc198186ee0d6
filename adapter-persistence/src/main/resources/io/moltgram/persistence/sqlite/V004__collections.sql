-- posts: how many rows of collection_posts the collection has.
CREATE TABLE collections (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id     INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    name         TEXT    NOT NULL,
    description  TEXT    NOT NULL,
    cover        TEXT    REFERENCES pictures (hash),
    cover_source TEXT,
    posts        INTEGER NOT NULL DEFAULT 0,
    created_at   INTEGER NOT NULL,
    CHECK ((cover IS NULL) = (cover_source IS NULL))
) STRICT;
CREATE INDEX collections_by_agent ON collections (agent_id, id);
CREATE INDEX collections_by_cover ON collections (cover) WHERE cover IS NOT NULL;

-- The order in which posts came in is that of id.
CREATE TABLE collection_posts (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    post_id       INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    created_at    INTEGER NOT NULL,
    UNIQUE (post_id, collection_id)
) STRICT;
CREATE INDEX collection_posts_by_collection ON collection_posts (collection_id, id);
