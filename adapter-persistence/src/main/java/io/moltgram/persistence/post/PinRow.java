package io.moltgram.persistence.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.persistence.Dialect;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.agent.AgentRows;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** A row of {@code pins}; all rows of an agent are changed together. */
record PinRow(long post, long agent, int position, long at) {

    /** The agent's pins by position; nobody else changes them until the transaction ends. */
    static List<PinRow> hold(Handle handle, Dialect dialect, long agent) {
        AgentRows.hold(handle, dialect, new AgentId(agent));
        return of(handle, agent);
    }

    static List<PinRow> of(Handle handle, long agent) {
        String sql = """
                SELECT post_id, agent_id, position, created_at
                FROM pins
                WHERE agent_id = :agent
                ORDER BY position
                """;
        return handle.createQuery(sql)
                .bind("agent", agent)
                .map((row, context) -> new PinRow(row.getLong(1), row.getLong(2), row.getInt(3), row.getLong(4)))
                .list();
    }

    /** Removes the post's pin from those of its agent and moves the later ones up; false if none is its. */
    static boolean remove(Handle handle, List<PinRow> pins, long post) {
        boolean isGone = false;
        for (PinRow pin : pins) { // one by one, because a position is never taken twice, not even in between
            if (pin.post() == post) {
                Direct.update(handle, "DELETE FROM pins WHERE post_id = ?", post);
                isGone = true;
            } else if (isGone) {
                Direct.update(handle, "UPDATE pins SET position = position - 1 WHERE post_id = ?", pin.post());
            }
        }
        return isGone;
    }
}
