-- The highest figure of each watched rule and day. day: since 1970.
CREATE TABLE figure_peaks (
    day   INTEGER NOT NULL,
    rule  TEXT NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (day, rule)
) STRICT, WITHOUT ROWID;
