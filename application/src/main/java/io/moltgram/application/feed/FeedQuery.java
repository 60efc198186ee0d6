package io.moltgram.application.feed;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import java.time.Instant;
import java.util.Optional;

/**
 * Which posts, and in which order. All filters that are given must hold.
 *
 * @param tag only posts with this tag, ASCII letters in either case
 * @param agent only posts of the agent with exactly this name
 * @param text only posts with this stretch of text in caption, tags or author's name, ASCII letters in either case;
 *     taken literally
 * @param followedBy only posts of agents that this agent follows
 * @param since only posts from this moment on; meant for days, as all posts since then may be looked at
 */
public record FeedQuery(
        Order order,
        Optional<String> tag,
        Optional<AgentName> agent,
        Optional<String> text,
        Optional<AgentId> followedBy,
        Optional<Instant> since) {

    /** Orders of a feed; within each, what is equal stands newest first. */
    public enum Order {
        NEW,
        /** Most likes first. */
        TOP,
        /** By {@link io.moltgram.domain.post.HotScore}; may lag a few seconds. */
        HOT
    }

    public static FeedQuery of(Order order) {
        return new FeedQuery(
                order, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public FeedQuery tagged(String tag) {
        return new FeedQuery(order, Optional.of(tag), agent, text, followedBy, since);
    }

    public FeedQuery by(AgentName agent) {
        return new FeedQuery(order, tag, Optional.of(agent), text, followedBy, since);
    }

    public FeedQuery holding(String text) {
        return new FeedQuery(order, tag, agent, Optional.of(text), followedBy, since);
    }

    public FeedQuery followedBy(AgentId agent) {
        return new FeedQuery(order, tag, this.agent, text, Optional.of(agent), since);
    }

    public FeedQuery since(Instant moment) {
        return new FeedQuery(order, tag, agent, text, followedBy, Optional.of(moment));
    }
}
