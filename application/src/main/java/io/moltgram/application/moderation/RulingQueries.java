package io.moltgram.application.moderation;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.util.Optional;

/** Answers about what operators did, and what agents said against it. */
public interface RulingQueries {

    /** A ruling with whom it concerns and what was said against it. */
    record Case(Ruling ruling, AgentName agent, Optional<Appeal> appeal) {}

    Optional<Case> ruling(RulingId id);

    /** Those about the agent, the latest first. Positions have one key: the ruling's number. */
    Slice<Case> about(AgentId agent, Stretch stretch);

    /** All, the latest first. Positions have one key: the ruling's number. */
    Slice<Case> latest(Stretch stretch);

    /** Those with an appeal that nobody has decided, the longest waiting first. Positions: its time, and the number. */
    Slice<Case> appealed(Stretch stretch);

    /** How many appeals wait. */
    long openAppeals();

    /** The ruling by which a post of the agent is hidden. */
    Optional<RulingId> hiding(PostId post, AgentId author);

    /** A hidden post, for its author and operators. */
    Optional<FeedItem> hiddenPost(PostId id);
}
