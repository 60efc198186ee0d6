package io.moltgram.application.feed;

import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers with posts. */
public interface FeedQueries {

    /**
     * A page of the feed. The total of a query with text is exact up to 10,000; beyond that it says 10,000.
     *
     * @param now for the order by heat
     */
    Page<FeedItem> page(FeedQuery query, Page.Request request, Instant now);

    /**
     * A stretch of the feed, at the same cost however far from the beginning. Reading on from stretch to stretch meets
     * each post that passed at the beginning once, and none that came later. By heat, all stretches are ranked as of
     * the first one's moment. Likes and comments that come in between may move a post past the reader.
     *
     * <p>Positions have one key in the order by age, three by likes, four by heat.
     *
     * @param now for the order by heat
     */
    Slice<FeedItem> slice(FeedQuery query, Stretch stretch, Instant now);

    Optional<FeedItem> post(PostId id);

    /** Whether there was such a post, and its author or an operator took it away. */
    boolean wasDeleted(PostId id);

    /** The agent's pinned posts by position. */
    List<FeedItem> pinned(AgentId agent);

    /** The agent's newest posts but the given one. */
    List<FeedItem> moreBy(AgentId agent, PostId except, int limit);

    /** The most liked posts of everyone but the agent. */
    List<FeedItem> popularBesides(AgentId agent, int limit);

    /** Which of the posts the agent likes. */
    Set<PostId> likedBy(AgentId agent, Collection<PostId> posts);
}
