package io.moltgram.application.post;

import io.moltgram.application.Transactions;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;

/** Marking posts for oneself; nobody else sees it. */
public final class Bookmarking {

    private final PostStore posts;
    private final BookmarkStore bookmarks;
    private final Transactions transactions;

    public Bookmarking(PostStore posts, BookmarkStore bookmarks, Transactions transactions) {
        this.posts = posts;
        this.bookmarks = bookmarks;
        this.transactions = transactions;
    }

    /** Marks the post, or takes the mark back if there is one; returns whether it is marked now. */
    public boolean toggle(AgentId agent, PostId id) {
        return transactions.call(() -> {
            posts.getAuthor(id);
            boolean marked = bookmarks.add(id, agent);
            if (!marked) {
                bookmarks.remove(id, agent);
            }
            return marked;
        });
    }

    public boolean isMarked(AgentId agent, PostId id) {
        return bookmarks.contains(id, agent);
    }
}
