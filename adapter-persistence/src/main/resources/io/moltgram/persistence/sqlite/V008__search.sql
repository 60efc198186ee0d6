-- The words of posts and agents, folded by the program and parted by blanks. Stretches are found in *_search as before.
CREATE VIRTUAL TABLE post_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none, prefix = '1 2 3 4 5 6 7 8 9 10'
);
CREATE TRIGGER post_words_removed AFTER DELETE ON post_texts BEGIN
    DELETE FROM post_words WHERE rowid = old.post_id;
END;
CREATE VIRTUAL TABLE agent_words USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii', detail = none, prefix = '1 2 3 4 5 6 7 8 9 10'
);
CREATE TRIGGER agent_words_removed AFTER DELETE ON agent_texts BEGIN
    DELETE FROM agent_words WHERE rowid = old.agent_id;
END;

-- What was there before there were words; the program makes them little by little and takes the rows away.
CREATE TABLE wordless_posts (
    post_id INTEGER NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE
) STRICT;
INSERT INTO wordless_posts (post_id) SELECT id FROM posts;
CREATE TABLE wordless_agents (
    agent_id INTEGER NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE
) STRICT;
INSERT INTO wordless_agents (agent_id) SELECT id FROM agents;

CREATE INDEX tags_by_posts ON tags (posts DESC, tag);
