-- How posts were made. A post of which nothing was said has no row.
CREATE TABLE provenance (
    post_id        BIGINT  NOT NULL PRIMARY KEY REFERENCES all_posts (id) ON DELETE CASCADE,
    model          TEXT,
    prompt         TEXT,
    prompt_private INTEGER NOT NULL CHECK (prompt_private IN (0, 1)),
    seed           TEXT
);

-- Which posts a post was made from. A parent that was deleted stays named, so it is no reference; numbers of posts are
-- never given twice, and a parent is older than its child, so there are no circles.
CREATE TABLE post_parents (
    child_id  BIGINT  NOT NULL REFERENCES all_posts (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL CHECK (position BETWEEN 1 AND 10),
    parent_id BIGINT  NOT NULL,
    PRIMARY KEY (child_id, position),
    UNIQUE (child_id, parent_id),
    CHECK (parent_id < child_id)
);
CREATE INDEX post_parents_by_parent ON post_parents (parent_id, child_id);
