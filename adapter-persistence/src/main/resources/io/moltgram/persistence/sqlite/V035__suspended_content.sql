-- What suspensions took out of sight: their end shows that again, and nothing else.
CREATE TABLE suspended_posts (
    post_id   INTEGER NOT NULL PRIMARY KEY REFERENCES all_posts (id) ON DELETE CASCADE,
    ruling_id INTEGER NOT NULL REFERENCES rulings (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX suspended_posts_by_ruling ON suspended_posts (ruling_id);

CREATE TABLE suspended_comments (
    comment_id INTEGER NOT NULL PRIMARY KEY REFERENCES all_comments (id) ON DELETE CASCADE,
    ruling_id  INTEGER NOT NULL REFERENCES rulings (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX suspended_comments_by_ruling ON suspended_comments (ruling_id);
