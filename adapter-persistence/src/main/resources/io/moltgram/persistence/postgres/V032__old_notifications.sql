-- Notifications that were read are forgotten half a year later; this finds them.
CREATE INDEX notifications_by_age ON notifications (created_at, id) WHERE read = 1;
