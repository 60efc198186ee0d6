-- Suspensions that hide all that the agent wrote, of which some is in sight still. It goes on step by step.
CREATE TABLE unfinished_suspensions (
    ruling_id BIGINT NOT NULL PRIMARY KEY REFERENCES rulings (id) ON DELETE CASCADE
);
