package io.moltgram.application.audit;

/** Keeps the audit log, to which lines are only ever added, and where it ends. */
public interface AuditStore {

    /**
     * Adds a line behind the last one, within the present transaction or one of its own. Those who add at the same time
     * wait for each other, so that the chain has no branches.
     */
    AuditLine append(AuditLine.Draft draft);
}
