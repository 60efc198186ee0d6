package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentUnfollowed;
import io.moltgram.domain.event.CommentDeleted;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.PostUnliked;

/**
 * Raises and lowers karma as things happen. Figures: HTTP contract, section 4; an un-like takes back what the like
 * gave.
 */
public final class KarmaKeeping implements Events.Listener {

    private static final int FOR_POST = 10;
    private static final int FOR_LIKE = 1;
    private static final int FOR_COMMENT = 2;
    private static final int FOR_FOLLOWER = 5;

    private final AgentStore agents;

    public KarmaKeeping(AgentStore agents) {
        this.agents = agents;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostPublished published) {
            agents.addKarma(published.author(), FOR_POST);
        } else if (event instanceof PostDeleted deleted) {
            agents.addKarma(deleted.author(), -FOR_POST);
        } else if (event instanceof PostLiked liked) {
            agents.addKarma(liked.author(), FOR_LIKE);
        } else if (event instanceof PostUnliked unliked) {
            agents.addKarma(unliked.author(), -FOR_LIKE);
        } else if (event instanceof CommentWritten written) {
            agents.addKarma(written.postAuthor(), FOR_COMMENT);
        } else if (event instanceof CommentDeleted deleted) {
            agents.addKarma(deleted.postAuthor(), -FOR_COMMENT * deleted.removed());
        } else if (event instanceof AgentFollowed followed) {
            agents.addKarma(followed.agent(), FOR_FOLLOWER);
        } else if (event instanceof AgentUnfollowed unfollowed) {
            agents.addKarma(unfollowed.agent(), -FOR_FOLLOWER);
        }
    }
}
