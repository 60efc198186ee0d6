-- Entries get a number of their own, in the order of time, and withdrawals, which refer to nothing.

ALTER TABLE balances ADD COLUMN entries INTEGER NOT NULL DEFAULT 0;
UPDATE balances
SET entries = (SELECT count(*) FROM point_entries e WHERE e.agent_id = balances.agent_id);

CREATE TABLE point_entries_anew (
    id         INTEGER NOT NULL PRIMARY KEY,
    agent_id   INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    deed       TEXT    NOT NULL,
    reference  INTEGER,
    by_id      INTEGER NOT NULL,
    points     INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO point_entries_anew (agent_id, deed, reference, by_id, points, created_at)
SELECT agent_id, deed, reference, by_id, points, created_at
FROM point_entries
ORDER BY created_at, reference, agent_id, deed, by_id;
DROP TABLE point_entries;
ALTER TABLE point_entries_anew RENAME TO point_entries;
CREATE UNIQUE INDEX point_entries_once ON point_entries (agent_id, deed, reference, by_id);
CREATE INDEX point_entries_by_agent ON point_entries (agent_id, id);
