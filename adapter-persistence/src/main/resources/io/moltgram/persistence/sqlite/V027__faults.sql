-- What went wrong, a row for all that is alike; the texts are those of the latest.
CREATE TABLE faults (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL UNIQUE,
    type        TEXT    NOT NULL,
    message     TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    route       TEXT    NOT NULL,
    requests    TEXT    NOT NULL,
    stack       TEXT    NOT NULL,
    version     TEXT    NOT NULL,
    count       INTEGER NOT NULL,
    first_at    INTEGER NOT NULL,
    last_at     INTEGER NOT NULL,
    resolved_at INTEGER,
    returned    INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX faults_latest ON faults (last_at, id);
CREATE INDEX faults_by_kind ON faults (kind, last_at, id);
