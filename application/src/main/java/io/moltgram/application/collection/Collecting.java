package io.moltgram.application.collection;

import io.moltgram.application.Transactions;
import io.moltgram.application.post.PostStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.post.PostId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** An agent putting posts, whosever they are, into its own collections, and taking them out. */
public final class Collecting {

    private final CollectionStore collections;
    private final PostStore posts;
    private final Transactions transactions;
    private final InstantSource clock;

    public Collecting(CollectionStore collections, PostStore posts, Transactions transactions, InstantSource clock) {
        this.collections = collections;
        this.posts = posts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Puts the post into the collection; refuses one that is in it.
     *
     * @param asked which post; asked for only once the collection is known to be the agent's
     */
    public void put(AgentId agent, CollectionId id, Supplier<PostId> asked) {
        collections.getOwn(agent, id);
        PostId post = asked.get();
        transactions.run(() -> {
            collections.getOwn(agent, id);
            posts.getAuthor(post);
            if (!collections.put(id, post, clock.instant())) {
                throw Refusal.conflict("post_collected_already", "Post already in collection")
                        .with("post_id", post.value());
            }
        });
    }

    /** Takes the post out of the collection. */
    public void take(AgentId agent, CollectionId id, PostId post) {
        transactions.run(() -> {
            collections.getOwn(agent, id);
            if (!collections.take(id, post)) {
                throw Refusal.notFound("post_not_collected", "Post not found in collection")
                        .with("post_id", post.value());
            }
        });
    }
}
