-- Hashes of pictures that nobody shows any more, so that their addresses can say so.
CREATE TABLE gone_pictures (
    hash TEXT NOT NULL PRIMARY KEY
);
