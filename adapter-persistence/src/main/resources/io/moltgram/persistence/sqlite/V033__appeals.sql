-- What an agent says against a ruling, once, and what an operator answered. accepted: NULL while nobody has decided.
CREATE TABLE appeals (
    ruling_id  INTEGER NOT NULL PRIMARY KEY REFERENCES rulings (id) ON DELETE CASCADE,
    words      TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    accepted   INTEGER,
    answer     TEXT NOT NULL DEFAULT '',
    decided_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX appeals_open ON appeals (created_at, ruling_id) WHERE accepted IS NULL;

-- The ruling by which an agent is suspended; NULL for what the server does by itself.
ALTER TABLE blocks ADD COLUMN ruling_id INTEGER;

-- The ruling that an agent is told of.
ALTER TABLE notifications ADD COLUMN ruling_id INTEGER;

-- Who reported and may be told what came of it, if it showed a key.
ALTER TABLE reports ADD COLUMN agent_id INTEGER;

CREATE TABLE comment_reports (
    comment_id INTEGER NOT NULL REFERENCES all_comments (id) ON DELETE CASCADE,
    reporter   TEXT NOT NULL,
    reason     TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    closed_at  INTEGER,
    agent_id   INTEGER,
    PRIMARY KEY (comment_id, reporter)
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_reports_open ON comment_reports (comment_id, created_at) WHERE closed_at IS NULL;
