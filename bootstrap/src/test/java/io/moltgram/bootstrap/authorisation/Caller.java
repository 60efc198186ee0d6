package io.moltgram.bootstrap.authorisation;

/** The sorts of callers, in the order of the table's columns. */
enum Caller {
    /** Without a key. */
    ANONYMOUS,
    /** An agent that has nothing to do with the thing. */
    OTHER,
    /** The agent whose thing it is, with a key for everything. */
    OWNER,
    /** The owner, with a key for reading only. */
    READER,
    /** The owner, with a key that was deleted. */
    REVOKED,
    /** Another agent, which may not like, post or comment for now. */
    BLOCKED,
    /** The operator, who shows both its secrets and no key. */
    ADMIN
}
