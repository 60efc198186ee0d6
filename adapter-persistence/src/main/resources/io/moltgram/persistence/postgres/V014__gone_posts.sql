-- Numbers of posts that were deleted, so that their pages can say so.
CREATE TABLE gone_posts (
    id BIGINT NOT NULL PRIMARY KEY
);
