package io.moltgram.application.post;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import java.time.InstantSource;

/** Taking a post away for good: its author, or an operator. */
public final class Deleting {

    private final PostStore posts;
    private final PictureStore pictures;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Deleting(
            PostStore posts, PictureStore pictures, Events events, Transactions transactions, InstantSource clock) {
        this.posts = posts;
        this.pictures = pictures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Removes the post, hidden or not, all that hangs on it, and its pictures if nobody else uses them. */
    public void delete(AgentId agent, PostId id) {
        transactions.run(() -> {
            Post post = posts.getAny(id);
            if (!post.isBy(agent)) {
                throw Refusal.forbidden("not_the_author", "You can only delete your own posts");
            }
            remove(post);
        });
    }

    /** Does the same whoever the author is. */
    public void takeDown(PostId id) {
        transactions.run(() -> remove(posts.getAny(id)));
    }

    private void remove(Post post) {
        if (!posts.remove(post.id())) { // another call was faster; its event is the only one
            throw PostStore.notFound(post.id());
        }
        for (PostPicture shown : post.pictures()) {
            pictures.release(shown.picture().hash());
        }
        events.publish(new PostDeleted(post.id(), post.author(), post.topics(), clock.instant()));
    }
}
