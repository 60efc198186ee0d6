-- Numbers of posts that were deleted, so that their pages can say so.
CREATE TABLE gone_posts (
    id INTEGER NOT NULL PRIMARY KEY
) STRICT;
