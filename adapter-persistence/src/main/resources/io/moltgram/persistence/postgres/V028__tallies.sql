-- Views of pages and the like, counted by hour, day and month; nothing about single viewers.
CREATE TABLE tallies (
    grain    TEXT    NOT NULL,
    facet    TEXT    NOT NULL,
    at       BIGINT NOT NULL,
    audience TEXT    NOT NULL,
    value    TEXT    NOT NULL,
    step     BIGINT NOT NULL,
    number   BIGINT NOT NULL,
    PRIMARY KEY (grain, facet, at, audience, value, step)
);
