-- What was brought in from another server, and how far that came. One database at most; source: what tells it from others.
CREATE TABLE imports (
    part     INTEGER NOT NULL PRIMARY KEY CHECK (part = 1),
    source   TEXT    NOT NULL,
    begun_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE TABLE import_tables (
    name     TEXT    NOT NULL PRIMARY KEY,
    last_row INTEGER NOT NULL,
    taken    INTEGER NOT NULL,
    mended   INTEGER NOT NULL,
    left_out INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Under which number something is kept now.
CREATE TABLE imported (
    kind   TEXT    NOT NULL,
    old_id INTEGER NOT NULL,
    new_id INTEGER NOT NULL,
    PRIMARY KEY (kind, old_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_notes (
    name       TEXT    NOT NULL,
    row_number INTEGER NOT NULL,
    reason     TEXT    NOT NULL,
    outcome    TEXT    NOT NULL,
    detail     TEXT    NOT NULL,
    PRIMARY KEY (name, row_number, reason)
) STRICT, WITHOUT ROWID;
