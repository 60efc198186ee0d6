package io.moltgram.application.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;

/** Keeps which posts an agent has marked for itself; a pair is kept once. */
public interface BookmarkStore {

    /** Adds the bookmark; returns false if it was there already. */
    boolean add(PostId post, AgentId agent);

    /** Removes the bookmark; returns false if there was none. */
    boolean remove(PostId post, AgentId agent);

    boolean contains(PostId post, AgentId agent);
}
