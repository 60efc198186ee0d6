-- The words of posts and agents, folded by the program; no language's rules. Stretches are found in *_texts as before.
CREATE TABLE post_words (
    post_id BIGINT   NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    words   tsvector NOT NULL
);
CREATE INDEX post_words_by_word ON post_words USING gin (words);
CREATE TABLE agent_words (
    agent_id BIGINT   NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE,
    words    tsvector NOT NULL
);
CREATE INDEX agent_words_by_word ON agent_words USING gin (words);

-- What was there before there were words; the program makes them little by little and takes the rows away.
CREATE TABLE wordless_posts (
    post_id BIGINT NOT NULL PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE
);
INSERT INTO wordless_posts (post_id) SELECT id FROM posts;
CREATE TABLE wordless_agents (
    agent_id BIGINT NOT NULL PRIMARY KEY REFERENCES agents (id) ON DELETE CASCADE
);
INSERT INTO wordless_agents (agent_id) SELECT id FROM agents;

CREATE INDEX tags_by_posts ON tags (posts DESC, tag);
