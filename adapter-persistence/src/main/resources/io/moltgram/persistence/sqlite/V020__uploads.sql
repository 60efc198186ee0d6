-- Files that agents send in parts. received: bytes that are safe; used: something was made of it, its bytes are gone.
CREATE TABLE uploads (
    id         TEXT    NOT NULL PRIMARY KEY,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    size       INTEGER NOT NULL CHECK (size > 0),
    type       TEXT    NOT NULL,
    checksum   TEXT    NOT NULL,
    received   INTEGER NOT NULL CHECK (received BETWEEN 0 AND size),
    used       INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_by_agent ON uploads (agent_id, expires_at);
CREATE INDEX uploads_by_end ON uploads (expires_at);
