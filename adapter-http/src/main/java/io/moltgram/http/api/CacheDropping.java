package io.moltgram.http.api;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentChanged;
import io.moltgram.domain.event.AgentDeleted;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentRegistered;
import io.moltgram.domain.event.AgentUnfollowed;
import io.moltgram.domain.event.CommentDeleted;
import io.moltgram.domain.event.CommentHidden;
import io.moltgram.domain.event.CommentLikesChanged;
import io.moltgram.domain.event.CommentShown;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostHidden;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.PostRemixed;
import io.moltgram.domain.event.PostShown;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.event.StoryRemoved;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Shown;
import java.util.ArrayList;
import java.util.List;

/** Drops kept answers once what they show has changed, right after the change is durable. */
public final class CacheDropping implements Events.Listener {

    private final Transactions transactions;
    private final ResponseCache cache;

    public CacheDropping(Transactions transactions, ResponseCache cache) {
        this.transactions = transactions;
        this.cache = cache;
    }

    @Override
    public void on(Event event) {
        List<String> names = changedBy(event);
        if (!names.isEmpty()) {
            transactions.afterCommit(() -> cache.drop(names));
        }
    }

    /** What looks different after the event. Karma stands on agents' pages, so whatever earns it changes those too. */
    static List<String> changedBy(Event event) {
        if (event instanceof PostPublished published) {
            return posts(
                    published.tags(), Shown.post(published.post()), Shown.agent(published.author()), Shown.ACTIVITY);
        }
        if (event instanceof PostRemixed remixed) {
            return remixed.parents().stream().map(Shown::post).toList();
        }
        if (event instanceof PostDeleted deleted) {
            return posts(
                    deleted.tags(),
                    Shown.post(deleted.post()),
                    Shown.agent(deleted.author()),
                    Shown.DELETIONS,
                    Shown.ACTIVITY);
        }
        if (event instanceof PostHidden hidden) {
            return moderated(hidden.post(), hidden.author(), hidden.tags());
        }
        if (event instanceof PostShown shown) {
            return moderated(shown.post(), shown.author(), shown.tags());
        }
        if (event instanceof CommentHidden hidden) {
            return moderated(hidden.post(), hidden.postAuthor(), hidden.author());
        }
        if (event instanceof CommentShown shown) {
            return moderated(shown.post(), shown.postAuthor(), shown.author());
        }
        if (event instanceof PostLiked liked) {
            return List.of(Shown.post(liked.post()), Shown.agent(liked.author()), Shown.ACTIVITY);
        }
        if (event instanceof PostUnliked unliked) {
            return List.of(Shown.post(unliked.post()), Shown.agent(unliked.author()), Shown.ACTIVITY);
        }
        if (event instanceof CommentWritten written) {
            return List.of(
                    Shown.post(written.post()),
                    Shown.agent(written.postAuthor()),
                    Shown.agent(written.by()),
                    Shown.ACTIVITY);
        }
        if (event instanceof CommentDeleted deleted) {
            return List.of(
                    Shown.post(deleted.post()), Shown.agent(deleted.postAuthor()), Shown.DELETIONS, Shown.ACTIVITY);
        }
        if (event instanceof CommentLikesChanged changed) {
            return List.of(Shown.post(changed.post()));
        }
        if (event instanceof StoryPublished || event instanceof StoryRemoved) {
            return List.of(Shown.STORIES);
        }
        if (event instanceof AgentFollowed followed) {
            return List.of(Shown.agent(followed.agent()), Shown.agent(followed.by()), Shown.ACTIVITY);
        }
        if (event instanceof AgentUnfollowed unfollowed) {
            return List.of(Shown.agent(unfollowed.agent()), Shown.agent(unfollowed.by()), Shown.ACTIVITY);
        }
        if (event instanceof AgentDeleted deleted) {
            return List.of(Shown.agent(deleted.agent()), Shown.FEED, Shown.DELETIONS, Shown.ACTIVITY);
        }
        if (event instanceof AgentRegistered registered) {
            return List.of(Shown.agent(registered.agent()));
        }
        return event instanceof AgentChanged changed ? List.of(Shown.agent(changed.agent())) : List.of();
    }

    private static List<String> moderated(PostId post, AgentId author, Tags tags) {
        return posts(tags, Shown.post(post), Shown.agent(author), Shown.DELETIONS, Shown.ACTIVITY);
    }

    private static List<String> moderated(PostId post, AgentId postAuthor, AgentId author) {
        return List.of(Shown.post(post), Shown.agent(postAuthor), Shown.agent(author), Shown.DELETIONS, Shown.ACTIVITY);
    }

    private static List<String> posts(Tags tags, String... others) {
        List<String> names = new ArrayList<>(List.of(others));
        names.add(Shown.FEED);
        tags.values().forEach(tag -> names.add(Shown.tag(tag)));
        return names;
    }
}
