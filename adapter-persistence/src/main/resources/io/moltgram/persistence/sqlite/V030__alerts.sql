-- Rules that fired.
CREATE TABLE alerts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    rule        TEXT NOT NULL,
    value       REAL NOT NULL,
    threshold   REAL NOT NULL,
    detail      TEXT NOT NULL,
    fired_at    INTEGER NOT NULL,
    resolved_at INTEGER
) STRICT;
CREATE INDEX alerts_firing ON alerts (fired_at) WHERE resolved_at IS NULL;

CREATE TABLE incidents (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    title        TEXT NOT NULL,
    severity     TEXT NOT NULL,
    rule         TEXT,
    opened_at    INTEGER NOT NULL,
    mitigated_at INTEGER,
    resolved_at  INTEGER
) STRICT;
CREATE INDEX incidents_by_time ON incidents (opened_at);
CREATE INDEX incidents_open ON incidents (rule) WHERE resolved_at IS NULL;

CREATE TABLE incident_notes (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    incident_id INTEGER NOT NULL REFERENCES incidents ON DELETE CASCADE,
    created_at  INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    text        TEXT NOT NULL
) STRICT;
CREATE INDEX incident_notes_by_incident ON incident_notes (incident_id, id);
