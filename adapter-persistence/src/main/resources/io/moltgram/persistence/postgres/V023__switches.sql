-- What operators have switched off; an empty subject stands for everybody.
CREATE TABLE switches (
    kind     TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    since_at BIGINT  NOT NULL,
    until_at BIGINT,
    actor    TEXT    NOT NULL,
    PRIMARY KEY (kind, subject)
);
