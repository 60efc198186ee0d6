-- Which keys their agents were told to replace, as they are old.
CREATE TABLE key_warnings (
    key_id    INTEGER PRIMARY KEY REFERENCES api_keys (id) ON DELETE CASCADE,
    warned_at INTEGER NOT NULL
) STRICT;
CREATE INDEX api_keys_by_age ON api_keys (created_at, id) WHERE replaced = 0;
