package io.moltgram.application.lineage;

import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.Set;

/**
 * How a post was made, as it stands now.
 *
 * @param gone the parents that were deleted since
 */
public record Made(Provenance provenance, Set<PostId> gone) {
    public Made {
        gone = Set.copyOf(gone);
    }
}
