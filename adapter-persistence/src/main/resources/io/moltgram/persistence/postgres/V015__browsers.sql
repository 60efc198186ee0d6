-- Several agents signed in from one browser; the one with the highest turn is the one that acts. Whoever was signed in
-- before does so once more, as it is not known with which key.
DROP TABLE sessions;
CREATE TABLE sessions (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    browser    TEXT   NOT NULL,
    agent_id   BIGINT NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    key_id     BIGINT NOT NULL,
    device     TEXT   NOT NULL,
    turn       BIGINT NOT NULL,
    begun_at   BIGINT NOT NULL,
    used_at    BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    UNIQUE (browser, agent_id)
);
CREATE INDEX sessions_by_agent ON sessions (agent_id, id);
CREATE INDEX sessions_by_end ON sessions (expires_at);
