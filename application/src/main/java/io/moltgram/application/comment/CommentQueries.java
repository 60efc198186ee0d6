package io.moltgram.application.comment;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.Set;

/** Answers about comments. */
public interface CommentQueries {

    /**
     * Comments of a post, oldest first; none for a post that is not there. Positions have one key. What is written
     * while one reads stands at the end.
     */
    Slice<CommentItem> under(PostId post, Stretch stretch);

    /** Which of the comments of the post the agent likes. */
    Set<CommentId> likedBy(AgentId agent, PostId post);
}
