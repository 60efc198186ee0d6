package io.moltgram.application.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps which posts an agent shows first, in order; a post is pinned once, a position is taken once. */
public interface PinStore {

    /** @param position from 0, without gaps within an agent */
    record Pin(PostId post, AgentId agent, int position, Instant at) {}

    /** The agent's pins by position. Within a transaction nobody else changes them until it ends. */
    List<Pin> hold(AgentId agent);

    void add(Pin pin);

    /** Takes the pin away and moves the later ones up; returns false if the agent has none on the post. */
    boolean remove(AgentId agent, PostId post);

    Optional<Pin> find(PostId post);
}
