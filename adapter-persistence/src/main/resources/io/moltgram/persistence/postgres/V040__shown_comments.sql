-- What of an agent's comments is in sight is found in the index alone, however many are hidden already.
DROP INDEX comments_by_agent;
CREATE INDEX comments_by_agent ON all_comments (agent_id, id, hidden_at);
