package io.moltgram.http.api;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.lineage.Lineage;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.lineage.Made;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;

/** Posts of which nobody says how they were made. */
public final class NothingSaid implements LineageQueries {

    @Override
    public Optional<Made> made(PostId post) {
        return Optional.empty();
    }

    @Override
    public boolean isPrivateOf(PostId post, AgentId agent) {
        return false;
    }

    @Override
    public Lineage lineage(PostId post, Lineage.Direction direction, int depth, Stretch stretch) {
        return new Lineage(new Slice<>(List.of(), Optional.empty()), List.of(), true);
    }
}
