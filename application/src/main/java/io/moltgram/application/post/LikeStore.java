package io.moltgram.application.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;

/** Keeps who likes which post; a pair is kept once, however often it is added. The post's count changes with it. */
public interface LikeStore {

    /** Adds the like; returns false if it was there already. */
    boolean add(PostId post, AgentId agent);

    /** Removes the like; returns false if there was none. */
    boolean remove(PostId post, AgentId agent);

    /** Whether the agent likes the post. */
    boolean contains(PostId post, AgentId agent);

    /** The post's count. */
    long count(PostId post);
}
