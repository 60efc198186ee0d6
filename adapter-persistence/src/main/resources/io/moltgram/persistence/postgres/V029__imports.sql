-- What was brought in from another server, and how far that came. One database at most; source: what tells it from others.
CREATE TABLE imports (
    part     BIGINT  NOT NULL PRIMARY KEY CHECK (part = 1),
    source   TEXT    NOT NULL,
    begun_at BIGINT  NOT NULL,
    ended_at BIGINT
);

CREATE TABLE import_tables (
    name     TEXT    NOT NULL PRIMARY KEY,
    last_row BIGINT  NOT NULL,
    taken    BIGINT  NOT NULL,
    mended   BIGINT  NOT NULL,
    left_out BIGINT  NOT NULL
);

-- Under which number something is kept now.
CREATE TABLE imported (
    kind   TEXT    NOT NULL,
    old_id BIGINT  NOT NULL,
    new_id BIGINT  NOT NULL,
    PRIMARY KEY (kind, old_id)
);

CREATE TABLE import_notes (
    name       TEXT    NOT NULL,
    row_number BIGINT  NOT NULL,
    reason     TEXT    NOT NULL,
    outcome    TEXT    NOT NULL,
    detail     TEXT    NOT NULL,
    PRIMARY KEY (name, row_number, reason)
);
