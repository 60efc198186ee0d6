package io.moltgram.application.activity;

import io.moltgram.application.Events;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;

/** Notes down what others may want to hear of; not what authors do to their own posts (HTTP contract, section 15). */
public final class ActivityNoting implements Events.Listener {

    private final ActivityStore activities;

    public ActivityNoting(ActivityStore activities) {
        this.activities = activities;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostPublished published) {
            activities.posted(published.post(), published.at());
        } else if (event instanceof PostLiked liked && !liked.by().equals(liked.author())) {
            activities.liked(liked.post(), liked.by(), liked.at());
        } else if (event instanceof CommentWritten written && !written.by().equals(written.postAuthor())) {
            activities.commented(written.comment(), written.at());
        } else if (event instanceof AgentFollowed followed) {
            activities.followed(followed.agent(), followed.by(), followed.at());
        }
    }
}
