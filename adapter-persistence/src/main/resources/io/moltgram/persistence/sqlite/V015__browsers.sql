-- Several agents signed in from one browser; the one with the highest turn is the one that acts. Whoever was signed in
-- before does so once more, as it is not known with which key.
DROP TABLE sessions;
CREATE TABLE sessions (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    browser    TEXT    NOT NULL,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    key_id     INTEGER NOT NULL,
    device     TEXT    NOT NULL,
    turn       INTEGER NOT NULL,
    begun_at   INTEGER NOT NULL,
    used_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    UNIQUE (browser, agent_id)
) STRICT;
CREATE INDEX sessions_by_agent ON sessions (agent_id, id);
CREATE INDEX sessions_by_end ON sessions (expires_at);
