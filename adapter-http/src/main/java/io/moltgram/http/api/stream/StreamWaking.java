package io.moltgram.http.api.stream;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentMentioned;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyAged;
import io.moltgram.domain.event.KeyLeaked;
import io.moltgram.domain.event.MessageSent;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the streams that something may concern, once it is durable. */
public final class StreamWaking implements Events.Listener {

    private final Streams streams;
    private final NewsQueries news;
    private final Transactions transactions;

    /** Who published since somebody last looked for their followers. */
    private final Set<AgentId> authors = ConcurrentHashMap.newKeySet();

    public StreamWaking(Streams streams, NewsQueries news, Transactions transactions) {
        this.streams = streams;
        this.news = news;
        this.transactions = transactions;
    }

    @Override
    public void on(Event event) {
        told(event).ifPresent(agent -> transactions.afterCommit(() -> streams.wake(Set.of(agent))));
        if (event instanceof PostPublished published) {
            transactions.afterCommit(() -> published(published.author()));
        }
    }

    /** Who gets a notification or a message by the event. */
    private static Optional<AgentId> told(Event event) {
        if (event instanceof PostLiked liked) {
            return Optional.of(liked.author());
        } else if (event instanceof CommentWritten written) {
            return Optional.of(written.postAuthor());
        } else if (event instanceof AgentFollowed followed) {
            return Optional.of(followed.agent());
        } else if (event instanceof AgentMentioned mentioned) {
            return Optional.of(mentioned.agent());
        } else if (event instanceof MessageSent sent) {
            return Optional.of(sent.to());
        }
        if (event instanceof KeyAged aged) {
            return Optional.of(aged.agent());
        }
        return event instanceof KeyLeaked leaked ? Optional.of(leaked.agent()) : Optional.empty();
    }

    private void published(AgentId author) {
        if (streams.count() > 0 && authors.add(author)) { // or the search for its followers is still to come
            streams.queue(() -> {
                authors.remove(author);
                Collection<AgentId> listening = streams.agents();
                streams.wake(news.followersAmong(author, listening));
            });
        }
    }
}
