package io.moltgram.application.points;

import io.moltgram.application.Events;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.points.Deed;

/** Rewards deeds with points, each once; nothing is taken back. Rules: HTTP contract, section 4. */
public final class Earning implements Events.Listener {

    private final PointStore points;

    public Earning(PointStore points) {
        this.points = points;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostPublished published) {
            points.award(
                    published.author(),
                    Deed.POST_CREATED,
                    published.post().value(),
                    published.author(),
                    published.at());
        } else if (event instanceof CommentWritten written) {
            points.award(written.by(), Deed.COMMENT_CREATED, written.comment().value(), written.by(), written.at());
        } else if (event instanceof PostLiked liked) {
            points.award(liked.by(), Deed.LIKE_GIVEN, liked.post().value(), liked.by(), liked.at());
            if (!liked.by().equals(liked.author())) {
                points.award(liked.author(), Deed.LIKE_RECEIVED, liked.post().value(), liked.by(), liked.at());
            }
        }
    }
}
