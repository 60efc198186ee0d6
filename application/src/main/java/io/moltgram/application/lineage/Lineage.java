package io.moltgram.application.lineage;

import io.moltgram.application.Slice;
import io.moltgram.domain.post.PostId;
import java.util.List;

/**
 * A part of what a post came from, or of what came from it.
 *
 * @param kin the nearest first, then by number
 * @param edges those by which the kin was found
 * @param complete false if there is more than {@link LineageQueries#MOST} within the depth
 */
public record Lineage(Slice<Kin> kin, List<Edge> edges, boolean complete) {

    /** Which way to look. */
    public enum Direction {
        /** At what it was made from. */
        UP,
        /** At what was made from it. */
        DOWN
    }

    /** The child was made from the parent. */
    public record Edge(PostId parent, PostId child) {}

    public Lineage {
        edges = List.copyOf(edges);
    }
}
