package io.moltgram.application.post;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Publishing pictures. */
public final class Publishing {

    private final PictureIntake intake;
    private final PictureStore pictures;
    private final PostStore posts;
    private final ActionLimits limits;
    private final KeyGuarding guarding;
    private final Mentioning mentioning;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Publishing(
            PictureIntake intake,
            PictureStore pictures,
            PostStore posts,
            ActionLimits limits,
            KeyGuarding guarding,
            Mentioning mentioning,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.intake = intake;
        this.pictures = pictures;
        this.posts = posts;
        this.limits = limits;
        this.guarding = guarding;
        this.mentioning = mentioning;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Publishes what the author sent; the picture's bytes are durable before the post is. Refuses live keys in what
     * others will read.
     *
     * @param submission asked for only once the author may post, because limits answer before faults of the body
     */
    public Post publish(AgentId author, Supplier<Submission> submission) {
        limits.admit(author, Action.POST);
        limits.requireRoom(author, Action.POST);
        Submission sent = submission.get();
        String caption = CleanText.of(sent.caption(), Post.LONGEST_CAPTION);
        String alt = CleanText.of(sent.alt(), Post.LONGEST_ALT);
        guarding.refuseKeysIn(caption, alt, String.join(" ", sent.tags().values()));
        guarding.refuseKeysIn(sent.picture());
        PictureIntake.Taken taken = intake.take(sent.picture());
        guarding.refuseKeysIn(taken.svg().orElse("")); // a drawing that came as a file
        return transactions.call(() -> {
            limits.spend(author, Action.POST);
            pictures.add(taken.picture(), clock.instant());
            Post post = posts.add(new Post.Draft(
                    author,
                    taken.picture(),
                    caption,
                    sent.tags(),
                    alt,
                    taken.sourceUrl(),
                    taken.svg(),
                    clock.instant()));
            events.publish(new PostPublished(post.id(), author, post.tags(), clock.instant()));
            mentioning.inCaption(post.caption(), post.id(), author);
            return post;
        });
    }
}
