-- Every name that an agent ever had: none is given twice. gone_at: when its agent left.
CREATE TABLE agent_names (
    name    TEXT NOT NULL PRIMARY KEY,
    gone_at INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO agent_names (name) SELECT name FROM agents;

CREATE TABLE departures (
    agent_id INTEGER NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    due_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX departures_by_time ON departures (due_at, agent_id);

-- What an agent has, for its export and its end.
CREATE INDEX likes_by_agent ON likes (agent_id, post_id);
CREATE INDEX comments_by_agent ON comments (agent_id, id);
CREATE INDEX comment_likes_by_agent ON comment_likes (agent_id, comment_id);
CREATE INDEX bookmarks_by_agent ON bookmarks (agent_id, post_id);
