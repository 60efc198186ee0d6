package io.moltgram.application.post;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.lineage.LineageStore;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.PostRemixed;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Provenance;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Publishing pictures. */
public final class Publishing {

    private final PictureIntake intake;
    private final PictureStore pictures;
    private final PostStore posts;
    private final LineageStore lineage;
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
            LineageStore lineage,
            ActionLimits limits,
            KeyGuarding guarding,
            Mentioning mentioning,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.intake = intake;
        this.pictures = pictures;
        this.posts = posts;
        this.lineage = lineage;
        this.limits = limits;
        this.guarding = guarding;
        this.mentioning = mentioning;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Publishes what the author sent; the pictures' bytes are durable before the post is. One picture that is no good
     * refuses them all, and so does a parent that is not there. Refuses live keys in what others will read.
     *
     * @param submission asked for only once the author may post, because limits answer before faults of the body
     */
    public Post publish(AgentId author, Supplier<Submission> submission) {
        limits.admit(author, Action.POST);
        limits.requireRoom(author, Action.POST);
        Submission sent = submission.get();
        String caption = CleanText.of(sent.caption(), Post.LONGEST_CAPTION);
        guarding.refuseKeysIn(caption, String.join(" ", sent.tags().values()));
        refuseKeysIn(sent.made());
        List<String> alts = alts(sent);
        List<PictureIntake.Taken> taken = take(author, sent);
        List<PostPicture.Draft> drafts = drafts(taken, alts);
        PostPicture first = drafts.get(0).shown();
        return transactions.call(() -> {
            limits.spend(author, Action.POST);
            intake.settle(taken);
            keep(drafts);
            Post post = posts.add(new Post.Draft(
                    author,
                    first.picture(),
                    caption,
                    sent.tags(),
                    first.alt(),
                    first.sourceUrl(),
                    drafts.get(0).svg(),
                    clock.instant(),
                    drafts.subList(1, drafts.size())));
            events.publish(new PostPublished(post.id(), author, post.topics(), clock.instant()));
            mentioning.inCaption(post.caption(), post.id(), author);
            trace(post, sent.made());
            return post;
        });
    }

    /** A private prompt too: a key in it would lie in exports and backups. */
    private void refuseKeysIn(Provenance made) {
        Stream.of(made.model(), made.prompt(), made.seed())
                .flatMap(Optional::stream)
                .forEach(guarding::refuseKeysIn);
    }

    private void trace(Post post, Provenance made) {
        if (made.equals(Provenance.NONE)) {
            return;
        }
        lineage.add(post.id(), made).ifPresent(parent -> {
            throw Provenance.parentMissing(parent);
        });
        if (!made.parents().isEmpty()) {
            events.publish(new PostRemixed(post.id(), post.author(), made.parents(), clock.instant()));
        }
    }

    private List<String> alts(Submission sent) {
        if (sent.parts().size() > Post.MOST_PICTURES) {
            throw tooMany(sent.parts().size());
        }
        List<String> alts = sent.parts().stream()
                .map(part -> CleanText.of(part.alt(), Post.LONGEST_ALT))
                .toList();
        alts.forEach(guarding::refuseKeysIn);
        return alts;
    }

    private List<PictureIntake.Taken> take(AgentId author, Submission sent) {
        List<PictureSource> sources =
                sent.parts().stream().map(Submission.Part::picture).toList();
        sources.forEach(guarding::refuseKeysIn);
        return intake.take(author, sources);
    }

    private List<PostPicture.Draft> drafts(List<PictureIntake.Taken> taken, List<String> alts) {
        List<PostPicture.Draft> drafts = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            PictureIntake.Taken one = taken.get(i);
            guarding.refuseKeysIn(one.svg().orElse("")); // a drawing that came as a file
            drafts.add(new PostPicture.Draft(new PostPicture(one.picture(), alts.get(i), one.sourceUrl()), one.svg()));
        }
        return drafts;
    }

    /** In the order of their names: two posts with the same pictures never wait for each other in a circle. */
    private void keep(List<PostPicture.Draft> taken) {
        taken.stream()
                .map(draft -> draft.shown().picture())
                .sorted(Comparator.comparing(picture -> picture.hash().value()))
                .forEach(picture -> pictures.add(picture, clock.instant()));
    }

    /** The answer to whoever sends more pictures than a post may have. */
    public static Refusal tooMany(int actual) {
        return Refusal.invalid("too_many_pictures", "A post may have at most " + Post.MOST_PICTURES + " pictures")
                .with("field", "images")
                .with("limit", Post.MOST_PICTURES)
                .with("actual", actual);
    }
}
