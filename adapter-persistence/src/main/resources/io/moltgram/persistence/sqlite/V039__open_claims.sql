-- Requests of callers without a key are claimed too, as those of agent 0, so no agent is referred to any more.
CREATE TABLE all_claims (
    agent_id     INTEGER NOT NULL,
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
INSERT INTO all_claims SELECT * FROM claims;
DROP TABLE claims;
ALTER TABLE all_claims RENAME TO claims;
CREATE INDEX claims_by_age ON claims (created_at);
