-- Requests that callers named, to be done once. state: 0 claimed, 1 done, 2 answered; body is sealed.
CREATE TABLE claims (
    agent_id     INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    route        TEXT    NOT NULL,
    name         TEXT    NOT NULL,
    fingerprint  TEXT    NOT NULL,
    holder       TEXT    NOT NULL,
    state        INTEGER NOT NULL,
    until_at     INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    status       INTEGER,
    content_type TEXT,
    body         BLOB,
    PRIMARY KEY (agent_id, route, name)
) STRICT;
CREATE INDEX claims_by_age ON claims (created_at);
