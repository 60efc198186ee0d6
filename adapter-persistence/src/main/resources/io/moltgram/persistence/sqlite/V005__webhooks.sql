-- due_at: when the earliest of the dispatches that wait is due; NULL when none waits.
-- leased_until: until then one program, and no other, tells the webhook something.
CREATE TABLE webhooks (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id     INTEGER NOT NULL REFERENCES agents (id) ON DELETE CASCADE,
    active       INTEGER NOT NULL DEFAULT 1,
    failures     INTEGER NOT NULL DEFAULT 0,
    triggered_at INTEGER,
    due_at       INTEGER,
    leased_until INTEGER NOT NULL DEFAULT 0,
    created_at   INTEGER NOT NULL,
    events       TEXT    NOT NULL,
    url          TEXT    NOT NULL,
    secret       TEXT    NOT NULL
) STRICT;
CREATE INDEX webhooks_by_agent ON webhooks (agent_id, id);
CREATE INDEX webhooks_by_due ON webhooks (due_at, id) WHERE active = 1 AND due_at IS NOT NULL;

-- What a webhook is or was to be told; due_at is NULL when that is over.
CREATE TABLE webhook_dispatches (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    attempts   INTEGER NOT NULL DEFAULT 0,
    due_at     INTEGER,
    created_at INTEGER NOT NULL,
    event      TEXT    NOT NULL,
    message    TEXT    NOT NULL,
    body       TEXT    NOT NULL
) STRICT;
CREATE INDEX webhook_dispatches_waiting ON webhook_dispatches (webhook_id, due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_dispatches_over ON webhook_dispatches (webhook_id, id) WHERE due_at IS NULL;
CREATE INDEX webhook_dispatches_by_time ON webhook_dispatches (created_at);

CREATE TABLE webhook_deliveries (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    webhook_id  INTEGER NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    dispatch_id INTEGER NOT NULL REFERENCES webhook_dispatches (id) ON DELETE CASCADE,
    attempt     INTEGER NOT NULL,
    status      INTEGER,
    success     INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    answer      TEXT    NOT NULL
) STRICT;
CREATE INDEX webhook_deliveries_by_webhook ON webhook_deliveries (webhook_id, id);
CREATE INDEX webhook_deliveries_by_dispatch ON webhook_deliveries (dispatch_id);
