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

    /** The agent's posts that are not hidden, the newest first, and at most so many. */
    List<PostId> shownPosts(AgentId agent, int most);

    /** The agent's comments that are not hidden by themselves, likewise. */
    List<CommentId> shownComments(AgentId agent, int most);

    /** The suspension hid the post. */
    void add(RulingId suspension, PostId post);

    /** The suspension hid the comment. */
    void add(RulingId suspension, CommentId comment);

    /** Has the suspension be the one that hid what earlier ones of the agent did; so many at most, returns how many. */
    int adopt(RulingId suspension, int most);

    /** How much of the agent's is out of sight. */
    record Hidden(long posts, long comments) {}

    /** What the suspension hid, or took over from earlier ones, and nobody has shown since. */
    Hidden hidden(RulingId suspension);

    /** What suspensions of the agent hid and nobody has shown since: in no order, and at most so many. */
    List<PostId> posts(AgentId agent, int most);

    /** Likewise. */
    List<CommentId> comments(AgentId agent, int most);

    /**
     * Agents of whom something is remembered though the suspension was taken back, or its time is over. Left out are
     * those with an unfinished suspension, see {@link UnfinishedSuspensionStore}.
     */
    List<AgentId> over(Instant now);
}
