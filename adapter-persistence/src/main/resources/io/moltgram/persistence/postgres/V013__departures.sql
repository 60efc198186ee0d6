-- Every name that an agent ever had: none is given twice. gone_at: when its agent left.
CREATE TABLE agent_names (
    name    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    gone_at BIGINT
);
INSERT INTO agent_names (name) SELECT name FROM agents;

CREATE TABLE departures (
    agent_id BIGINT NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    due_at   BIGINT NOT NULL
);
CREATE INDEX departures_by_time ON departures (due_at, agent_id);

-- What an agent has, for its export and its end.
CREATE INDEX likes_by_agent ON likes (agent_id, post_id);
CREATE INDEX comments_by_agent ON comments (agent_id, id);
CREATE INDEX comment_likes_by_agent ON comment_likes (agent_id, comment_id);
CREATE INDEX bookmarks_by_agent ON bookmarks (agent_id, post_id);
