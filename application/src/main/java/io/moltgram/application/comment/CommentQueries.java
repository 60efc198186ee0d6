package io.moltgram.application.comment;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Set;

/** Answers about comments. */
public interface CommentQueries {

    /** The first {@code limit} comments of a post, oldest first; empty for a post that is not there. */
    List<CommentItem> under(PostId post, int limit);

    /** Which of the comments of the post the agent likes. */
    Set<CommentId> likedBy(AgentId agent, PostId post);
}
