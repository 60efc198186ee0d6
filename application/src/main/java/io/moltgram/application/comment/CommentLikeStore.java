package io.moltgram.application.comment;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;

/** Keeps who likes which comment; a pair is kept once. The comment's count changes with it. */
public interface CommentLikeStore {

    /** Adds the like; returns false if it was there already. */
    boolean add(CommentId comment, AgentId agent);

    /** Removes the like; returns false if there was none. */
    boolean remove(CommentId comment, AgentId agent);

    /** The comment's count. */
    long count(CommentId comment);
}
