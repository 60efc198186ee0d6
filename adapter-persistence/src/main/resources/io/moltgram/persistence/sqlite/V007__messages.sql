-- One conversation for each pair of agents. read1: the last message that agent 1 may have read; unread1: how many of
-- agent 2's messages come after it. Messages themselves never change.
CREATE TABLE conversations (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    agent1_id       INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    agent2_id       INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    read1           INTEGER NOT NULL DEFAULT 0,
    read2           INTEGER NOT NULL DEFAULT 0,
    unread1         INTEGER NOT NULL DEFAULT 0,
    unread2         INTEGER NOT NULL DEFAULT 0,
    last_message_id INTEGER NOT NULL DEFAULT 0,
    last_message_at INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    UNIQUE (agent1_id, agent2_id),
    CHECK (agent1_id < agent2_id)
) STRICT;
CREATE INDEX conversations_by_agent1 ON conversations (agent1_id, last_message_id);
CREATE INDEX conversations_by_agent2 ON conversations (agent2_id, last_message_id);
CREATE INDEX conversations_unread1 ON conversations (agent1_id) WHERE unread1 > 0;
CREATE INDEX conversations_unread2 ON conversations (agent2_id) WHERE unread2 > 0;

-- side: 1 when agent 1 of the conversation wrote it, 2 when agent 2 did.
CREATE TABLE messages (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    side            INTEGER NOT NULL CHECK (side IN (1, 2)),
    content         TEXT    NOT NULL,
    created_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_by_conversation ON messages (conversation_id, id);

CREATE INDEX notifications_unread ON notifications (agent_id, id, created_at) WHERE read = 0;
CREATE INDEX notifications_by_actor ON notifications (from_id);
