-- What went wrong, a row for all that is alike; the texts are those of the latest.
CREATE TABLE faults (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        TEXT    NOT NULL,
    fingerprint TEXT    NOT NULL UNIQUE,
    type        TEXT    NOT NULL,
    message     TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    route       TEXT    NOT NULL,
    requests    TEXT    NOT NULL,
    stack       TEXT    NOT NULL,
    version     TEXT    NOT NULL,
    count       BIGINT  NOT NULL,
    first_at    BIGINT  NOT NULL,
    last_at     BIGINT  NOT NULL,
    resolved_at BIGINT,
    returned    INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX faults_latest ON faults (last_at, id);
CREATE INDEX faults_by_kind ON faults (kind, last_at, id);
