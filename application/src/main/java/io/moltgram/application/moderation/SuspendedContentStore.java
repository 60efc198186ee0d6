package io.moltgram.application.moderation;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * Remembers what a suspension hid, so that its end shows exactly that again. What is shown for whatever reason, see
 * {@link HidingStore}, and what is removed is forgotten by itself.
 */
public interface SuspendedContentStore {

    /** The agent's posts that are not hidden, the oldest first. */
    List<PostId> shownPosts(AgentId agent);

    /** The agent's comments that are not hidden by themselves, the oldest first. */
    List<CommentId> shownComments(AgentId agent);

    /** The suspension hid the post. */
    void add(RulingId suspension, PostId post);

    /** The suspension hid the comment. */
    void add(RulingId suspension, CommentId comment);

    /** What suspensions of the agent hid and nobody has shown since, the oldest first. */
    List<PostId> posts(AgentId agent);

    /** Likewise. */
    List<CommentId> comments(AgentId agent);

    /** Agents of whom something is remembered though the suspension was taken back, or its time is over. */
    List<AgentId> over(Instant now);
}
