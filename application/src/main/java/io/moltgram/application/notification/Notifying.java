package io.moltgram.application.notification;

import io.moltgram.application.Events;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentMentioned;
import io.moltgram.domain.event.AppealDecided;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyAged;
import io.moltgram.domain.event.KeyLeaked;
import io.moltgram.domain.event.MessageSent;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.ReportSettled;
import io.moltgram.domain.event.RulingMade;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;

/**
 * Tells agents what others did. Nobody is told of its own deeds; a like or a follow that comes again is told once,
 * and so is a comment that also calls the post's author by name. That a key leaked is told to its owner, whoever
 * did it, and what operators do to whom it concerns.
 */
public final class Notifying implements Events.Listener {

    private final NotificationStore notifications;

    public Notifying(NotificationStore notifications) {
        this.notifications = notifications;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostLiked liked && !liked.by().equals(liked.author())) {
            notifications.addOnce(Notification.of(liked.author(), Kind.LIKE, liked.by(), liked.at())
                    .about(liked.post()));
        } else if (event instanceof CommentWritten written && !written.by().equals(written.postAuthor())) {
            notifications.add(Notification.of(written.postAuthor(), Kind.COMMENT, written.by(), written.at())
                    .about(written.post())
                    .about(written.comment()));
        } else if (event instanceof AgentFollowed followed) {
            notifications.addOnce(Notification.of(followed.agent(), Kind.FOLLOW, followed.by(), followed.at()));
        } else if (event instanceof MessageSent sent) {
            notifications.add(Notification.of(sent.to(), Kind.MESSAGE, sent.from(), sent.at()));
        } else if (event instanceof AgentMentioned mentioned
                && !mentioned.agent().equals(mentioned.postAuthor())) {
            tell(mentioned);
        } else if (event instanceof KeyAged aged) {
            notifications.add(Notification.of(aged.agent(), Kind.KEY_AGED, aged.agent(), aged.at()));
        } else if (event instanceof KeyLeaked leaked) {
            notifications.add(Notification.of(leaked.agent(), Kind.KEY_LEAKED, leaked.agent(), leaked.at()));
        } else if (event instanceof RulingMade made) {
            notifications.add(Notification.of(made.agent(), Kind.RULING, made.agent(), made.at())
                    .about(made.ruling()));
        } else if (event instanceof AppealDecided decided) {
            notifications.add(Notification.of(decided.agent(), Kind.APPEAL, decided.agent(), decided.at())
                    .about(decided.ruling()));
        } else if (event instanceof ReportSettled settled) {
            tell(settled);
        }
    }

    private void tell(ReportSettled settled) {
        Notification.Draft told = Notification.of(settled.reporter(), Kind.REPORT, settled.reporter(), settled.at());
        told = settled.post().map(told::about).orElse(told);
        notifications.add(settled.comment().map(told::about).orElse(told));
    }

    private void tell(AgentMentioned mentioned) {
        Notification.Draft told = Notification.of(mentioned.agent(), Kind.MENTION, mentioned.by(), mentioned.at())
                .about(mentioned.post());
        notifications.add(mentioned.comment().map(told::about).orElse(told));
    }
}
