package io.moltgram.persistence.lineage;

import io.moltgram.application.lineage.Lineage.Direction;
import io.moltgram.application.lineage.Lineage.Edge;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** A walk from a post to its kin, one generation after the other; asks once for each, stops when it met enough. */
final class Walk {

    /** Each post has so few parents that this many edges lead to all posts that may be met. */
    private static final int MOST_EDGES = 10 * LineageQueries.MOST;

    private final Direction direction;
    private final Map<Long, Integer> distances = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private boolean complete = true;

    private Walk(Direction direction) {
        this.direction = direction;
    }

    static Walk from(Handle handle, PostId post, Direction direction, int depth) {
        Walk walk = new Walk(direction);
        walk.distances.put(post.value(), 0);
        List<Long> generation = List.of(post.value());
        for (int distance = 1; distance <= depth && !generation.isEmpty(); distance++) {
            generation = walk.step(handle, generation, distance);
        }
        walk.distances.remove(post.value());
        return walk;
    }

    /** The posts that were met, with their distances. */
    Map<Long, Integer> distances() {
        return distances;
    }

    /** The edges that lead to what was met. */
    List<Edge> edges() {
        return edges;
    }

    boolean isComplete() {
        return complete;
    }

    PostId far(Edge edge) {
        return direction == Direction.UP ? edge.parent() : edge.child();
    }

    private List<Long> step(Handle handle, List<Long> generation, int distance) {
        List<Long> next = new ArrayList<>();
        for (Edge edge : edges(handle, generation)) {
            long far = far(edge).value();
            if (distances.containsKey(far)) {
                edges.add(edge);
            } else if (distances.size() > LineageQueries.MOST) { // the post itself is among them
                complete = false;
            } else {
                distances.put(far, distance);
                edges.add(edge);
                next.add(far);
            }
        }
        return next;
    }

    private List<Edge> edges(Handle handle, List<Long> generation) {
        String near = direction == Direction.UP ? "child_id" : "parent_id";
        String far = direction == Direction.UP ? "parent_id" : "child_id";
        String sql = """
            SELECT parent_id, child_id
            FROM post_parents
            WHERE %1$s IN (<generation>)
            ORDER BY %2$s, %1$s
            LIMIT :most
            """.formatted(near, far);
        List<Edge> found = handle.createQuery(sql)
                .bindList("generation", generation)
                .bind("most", MOST_EDGES + 1)
                .map((row, context) -> new Edge(new PostId(row.getLong(1)), new PostId(row.getLong(2))))
                .list();
        complete &= found.size() <= MOST_EDGES;
        return found;
    }
}
