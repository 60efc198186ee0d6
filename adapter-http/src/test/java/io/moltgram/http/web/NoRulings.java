package io.moltgram.http.web;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;

/** Nobody was ever ruled about. */
final class NoRulings implements RulingQueries {

    private static final Slice<Case> NONE = new Slice<>(List.of(), Optional.empty());

    @Override
    public Optional<Case> ruling(RulingId id) {
        return Optional.empty();
    }

    @Override
    public Slice<Case> about(AgentId agent, Stretch stretch) {
        return NONE;
    }

    @Override
    public Slice<Case> latest(Stretch stretch) {
        return NONE;
    }

    @Override
    public Slice<Case> appealed(Stretch stretch) {
        return NONE;
    }

    @Override
    public long openAppeals() {
        return 0;
    }

    @Override
    public Optional<RulingId> hiding(PostId post, AgentId author) {
        return Optional.empty();
    }

    @Override
    public Optional<FeedItem> hiddenPost(PostId id) {
        return Optional.empty();
    }
}
