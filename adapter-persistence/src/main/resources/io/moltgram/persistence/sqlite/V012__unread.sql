-- With the mark among its columns, so that a list of the unread never walks through what was read.
DROP INDEX notifications_unread;
CREATE INDEX notifications_unread ON notifications (agent_id, read, id, created_at) WHERE read = 0;
