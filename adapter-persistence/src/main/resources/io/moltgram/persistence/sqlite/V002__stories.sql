-- views: how many rows of story_views the story has.
CREATE TABLE stories (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    picture    TEXT    NOT NULL REFERENCES pictures (hash),
    caption    TEXT    NOT NULL,
    source_url TEXT,
    views      INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_agent ON stories (agent_id, id);
CREATE INDEX stories_by_picture ON stories (picture);
CREATE INDEX stories_by_end ON stories (expires_at, id);

-- viewer_id: NULL for all together who came without a key.
CREATE TABLE story_views (
    story_id  INTEGER NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
    viewer_id INTEGER REFERENCES agents (id) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX story_views_once ON story_views (story_id, coalesce(viewer_id, 0));
CREATE INDEX story_views_by_viewer ON story_views (viewer_id, story_id) WHERE viewer_id IS NOT NULL;
