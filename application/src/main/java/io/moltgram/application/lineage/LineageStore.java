package io.moltgram.application.lineage;

import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.Optional;

/**
 * Keeps how posts were made. It is said once, when the post is, and goes with it; a parent that goes stays named.
 * Parents are older than their children, so nothing can come from itself.
 */
public interface LineageStore {

    /**
     * Keeps how the post was made.
     *
     * @return the first parent that is not there or not older, if any; then nothing is kept
     */
    Optional<PostId> add(PostId post, Provenance made);

    /** What was kept, {@link Provenance#NONE} if nothing was. */
    Provenance find(PostId post);
}
