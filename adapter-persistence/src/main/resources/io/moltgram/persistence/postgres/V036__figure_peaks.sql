-- The highest figure of each watched rule and day. day: since 1970.
CREATE TABLE figure_peaks (
    day   BIGINT NOT NULL,
    rule  TEXT NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (day, rule)
);
