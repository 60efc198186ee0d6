-- Views of pages and the like, counted by hour, day and month; nothing about single viewers.
CREATE TABLE tallies (
    grain    TEXT    NOT NULL,
    facet    TEXT    NOT NULL,
    at       INTEGER NOT NULL,
    audience TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    step     INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    PRIMARY KEY (grain, facet, at, audience, value, step)
) STRICT, WITHOUT ROWID;
