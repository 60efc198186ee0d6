-- Several named keys for an agent. Scopes are parted by blanks; what was given out before may do everything.
CREATE TABLE named_api_keys (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    hash       TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    scopes     TEXT    NOT NULL,
    prefix     TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    used_at    INTEGER,
    replaced   INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO named_api_keys (agent_id, hash, name, scopes, prefix, created_at)
SELECT agent_id, hash, 'default', 'read post message manage', 'mg_', created_at
FROM api_keys
ORDER BY created_at, agent_id;
DROP TABLE api_keys;
ALTER TABLE named_api_keys RENAME TO api_keys;
CREATE INDEX api_keys_by_agent ON api_keys (agent_id, id);
CREATE INDEX api_keys_by_end ON api_keys (expires_at) WHERE expires_at IS NOT NULL;
