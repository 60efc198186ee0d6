package io.moltgram.persistence;

import org.jdbi.v3.core.Handle;

/**
 * A count of the whole network, kept with the rows it counts; in parts, so that writers seldom wait for one another.
 */
public enum Total {
    AGENTS("agents"),
    POSTS("posts"),
    COMMENTS("comments"),
    LIKES("likes"),
    FEEDBACK("feedback"),
    FEEDBACK_OPEN("feedback open"),
    FEEDBACK_BUGS("feedback bugs"),
    FEEDBACK_FEATURES("feedback features");

    private static final int PARTS = 16;

    private final String rowName;

    Total(String rowName) {
        this.rowName = rowName;
    }

    /** Changes the count, in the part that belongs to the agent at work. */
    public void add(Handle handle, long change, long agent) {
        String sql = """
            UPDATE totals
            SET value = value + ?
            WHERE name = ? AND part = ?
            """;
        Direct.update(handle, sql, change, rowName, agent % PARTS);
    }

    public long in(Handle handle) {
        return Direct.number(handle, "SELECT sum(value) FROM totals WHERE name = ?", rowName)
                .orElse(0);
    }
}
