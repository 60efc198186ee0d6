-- The one code with which an admin may enter, by its hash; NULL once it was spent.
CREATE TABLE admin_code (
    part       INTEGER NOT NULL PRIMARY KEY CHECK (part = 1),
    hash       TEXT,
    expires_at INTEGER,
    spent_at   INTEGER
) STRICT;

CREATE TABLE admin_sessions (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    token    TEXT    NOT NULL UNIQUE,
    device   TEXT    NOT NULL,
    begun_at INTEGER NOT NULL,
    used_at  INTEGER NOT NULL
) STRICT;

-- A chain: each line holds the hash of the one before it.
CREATE TABLE audit (
    number     INTEGER NOT NULL PRIMARY KEY,
    created_at INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    detail     TEXT    NOT NULL,
    previous   TEXT    NOT NULL,
    hash       TEXT    NOT NULL
) STRICT;
CREATE INDEX audit_by_kind ON audit (kind, number);
CREATE INDEX audit_by_time ON audit (created_at, number);

-- Where the chain ends; whoever adds to it holds this row.
CREATE TABLE audit_end (
    part  INTEGER NOT NULL PRIMARY KEY CHECK (part = 1),
    lines INTEGER NOT NULL,
    hash  TEXT    NOT NULL
) STRICT;
INSERT INTO audit_end (part, lines, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
