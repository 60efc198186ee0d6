-- The pictures of a post after its first, which stands in posts; pictures: how many a post has in all.
ALTER TABLE posts ADD COLUMN pictures INTEGER NOT NULL DEFAULT 1;

CREATE TABLE post_pictures (
    post_id    INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL CHECK (position BETWEEN 2 AND 10),
    picture    TEXT    NOT NULL REFERENCES pictures (hash),
    alt        TEXT    NOT NULL,
    source_url TEXT,
    svg        TEXT,
    PRIMARY KEY (post_id, position)
) STRICT;
CREATE INDEX post_pictures_by_picture ON post_pictures (picture);
