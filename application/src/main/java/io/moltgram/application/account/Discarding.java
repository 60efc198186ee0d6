package io.moltgram.application.account;

import io.moltgram.application.Events;
import io.moltgram.application.collection.CollectionStore;
import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.post.LikeStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.story.StoryStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentUnfollowed;
import io.moltgram.domain.event.CommentDeleted;
import io.moltgram.domain.event.CommentLikesChanged;
import io.moltgram.domain.event.PostDeleted;
import io.moltgram.domain.event.PostUnliked;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostPicture;
import java.time.Instant;
import java.time.InstantSource;

/** Taking things of an agent away, with the same consequences as if it had done so itself. */
public final class Discarding {

    private final PostStore posts;
    private final LikeStore likes;
    private final CommentStore comments;
    private final CommentLikeStore commentLikes;
    private final FollowStore follows;
    private final StoryStore stories;
    private final CollectionStore collections;
    private final PictureStore pictures;
    private final Events events;
    private final InstantSource clock;

    public Discarding(
            PostStore posts,
            LikeStore likes,
            CommentStore comments,
            CommentLikeStore commentLikes,
            FollowStore follows,
            StoryStore stories,
            CollectionStore collections,
            PictureStore pictures,
            Events events,
            InstantSource clock) {
        this.posts = posts;
        this.likes = likes;
        this.comments = comments;
        this.commentLikes = commentLikes;
        this.follows = follows;
        this.stories = stories;
        this.collections = collections;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    /** Within the present transaction; what is gone already is left alone. */
    public void discard(AgentId agent, Belonging belonging) {
        Instant now = clock.instant();
        if (belonging instanceof Belonging.OfPost it) {
            posts.find(it.post()).or(() -> posts.findHidden(it.post())).ifPresent(post -> discard(post, now));
        } else if (belonging instanceof Belonging.OfComment it) {
            int removed = comments.remove(it.comment());
            if (removed > 0) {
                events.publish(new CommentDeleted(it.comment(), it.post(), it.postAuthor(), agent, removed, now));
            }
        } else if (belonging instanceof Belonging.OfLike it && likes.remove(it.post(), agent)) {
            events.publish(new PostUnliked(it.post(), it.author(), agent, now));
        } else if (belonging instanceof Belonging.OfCommentLike it && commentLikes.remove(it.comment(), agent)) {
            events.publish(new CommentLikesChanged(it.comment(), it.post(), now));
        } else if (belonging instanceof Belonging.OfFollow it && follows.remove(it.follower(), it.followed())) {
            events.publish(new AgentUnfollowed(it.followed(), it.follower(), now));
        } else if (belonging instanceof Belonging.OfStory it && stories.remove(it.story())) {
            pictures.release(it.picture());
        } else if (belonging instanceof Belonging.OfCollection it && collections.remove(it.collection())) {
            it.cover().ifPresent(pictures::release);
        }
    }

    private void discard(Post post, Instant now) {
        if (posts.remove(post.id())) {
            for (PostPicture shown : post.pictures()) {
                pictures.release(shown.picture().hash());
            }
            events.publish(new PostDeleted(post.id(), post.author(), post.topics(), now));
        }
    }
}
