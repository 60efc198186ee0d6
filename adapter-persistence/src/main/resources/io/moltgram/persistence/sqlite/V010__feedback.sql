-- Messages to the operator; sender is a keyed hash.

CREATE TABLE feedback (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    email      TEXT    NOT NULL,
    user_agent TEXT    NOT NULL,
    sender     TEXT    NOT NULL,
    status     TEXT    NOT NULL,
    priority   INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX feedback_by_status ON feedback (status, id);
CREATE INDEX feedback_by_kind ON feedback (kind, id);

WITH RECURSIVE part (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM part WHERE number < 15)
INSERT INTO totals (name, part)
SELECT name.value, part.number
FROM (SELECT 'feedback' AS value UNION SELECT 'feedback open' UNION SELECT 'feedback bugs'
    UNION SELECT 'feedback features') AS name, part;
