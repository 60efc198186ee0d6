package io.moltgram.http.api.stream;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.event.CommentShown;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostHidden;

/** Tells those who look at a post what happens there, once it is durable. */
public final class CommentTelling implements Events.Listener {

    private final Onlookers onlookers;
    private final Transactions transactions;

    public CommentTelling(Onlookers onlookers, Transactions transactions) {
        this.onlookers = onlookers;
        this.transactions = transactions;
    }

    @Override
    public void on(Event event) {
        if (event instanceof CommentWritten written) {
            transactions.afterCommit(() -> onlookers.tell(written.post()));
        } else if (event instanceof CommentShown shown) {
            transactions.afterCommit(() -> onlookers.tell(shown.post()));
        } else if (event instanceof PostDeleted deleted) {
            transactions.afterCommit(() -> onlookers.leave(deleted.post()));
        } else if (event instanceof PostHidden hidden) {
            transactions.afterCommit(() -> onlookers.leave(hidden.post()));
        }
    }
}
