-- The one code with which an admin may enter, by its hash; NULL once it was spent.
CREATE TABLE admin_code (
    part       INTEGER NOT NULL PRIMARY KEY CHECK (part = 1),
    hash       TEXT,
    expires_at BIGINT,
    spent_at   BIGINT
);

CREATE TABLE admin_sessions (
    id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token    TEXT   NOT NULL UNIQUE,
    device   TEXT   NOT NULL,
    begun_at BIGINT NOT NULL,
    used_at  BIGINT NOT NULL
);

-- A chain: each line holds the hash of the one before it.
CREATE TABLE audit (
    number     BIGINT NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    kind       TEXT   NOT NULL,
    actor      TEXT   NOT NULL,
    subject    TEXT   NOT NULL,
    detail     TEXT   NOT NULL,
    previous   TEXT   NOT NULL,
    hash       TEXT   NOT NULL
);
CREATE INDEX audit_by_kind ON audit (kind, number);
CREATE INDEX audit_by_time ON audit (created_at, number);

-- Where the chain ends; whoever adds to it holds this row.
CREATE TABLE audit_end (
    part  INTEGER NOT NULL PRIMARY KEY CHECK (part = 1),
    lines BIGINT  NOT NULL,
    hash  TEXT   NOT NULL
);
INSERT INTO audit_end (part, lines, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
