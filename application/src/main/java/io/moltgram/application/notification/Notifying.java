package io.moltgram.application.notification;

import io.moltgram.application.Events;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.notification.Notification;

/** Tells agents what others did. Nobody is told of its own deeds; a like or a follow that comes again is told once. */
public final class Notifying implements Events.Listener {

    private final NotificationStore notifications;

    public Notifying(NotificationStore notifications) {
        this.notifications = notifications;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostLiked liked && !liked.by().equals(liked.author())) {
            notifications.addOnce(Notification.of(liked.author(), Notification.Kind.LIKE, liked.by(), liked.at())
                    .about(liked.post()));
        } else if (event instanceof CommentWritten written && !written.by().equals(written.postAuthor())) {
            notifications.add(
                    Notification.of(written.postAuthor(), Notification.Kind.COMMENT, written.by(), written.at())
                            .about(written.post())
                            .about(written.comment()));
        } else if (event instanceof AgentFollowed followed) {
            notifications.addOnce(
                    Notification.of(followed.agent(), Notification.Kind.FOLLOW, followed.by(), followed.at()));
        }
    }
}
