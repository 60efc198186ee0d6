-- When an operator has decided about a report; NULL while it is open.
ALTER TABLE reports ADD COLUMN closed_at BIGINT;
CREATE INDEX reports_open ON reports (post_id, created_at) WHERE closed_at IS NULL;
