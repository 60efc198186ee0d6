-- What is kept to once lies by who did it: what an agent does in a row, and both sides of one deed, then share a page.
DROP INDEX point_entries_once;
CREATE UNIQUE INDEX point_entries_once ON point_entries (by_id, reference, deed, agent_id);
DROP INDEX activities_by_like;
CREATE UNIQUE INDEX activities_by_like ON activities (liker_id, liked_id) WHERE liker_id IS NOT NULL;
DROP INDEX notifications_once;
DROP INDEX notifications_by_actor;
CREATE UNIQUE INDEX notifications_once ON notifications (from_id, agent_id, kind, coalesce(post_id, 0), once);

-- One index tells both all of an agent's notifications and those unread.
DROP INDEX notifications_by_agent;
DROP INDEX notifications_unread;
CREATE INDEX notifications_by_agent ON notifications (agent_id, id, read, created_at);
