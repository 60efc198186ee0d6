package io.moltgram.bootstrap.demo;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.follow.Following;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the demo's gallery into an empty server by living through it: everything happens through the same acts that
 * serve the network, in the order of time, with the clock set back. The acts must share the given clock and have no
 * limits on how often one may post.
 */
public final class DemoFilling {

    /** The acts it needs; all of them tell time by the demo's clock. */
    public record Acts(
            Registering registering,
            Publishing publishing,
            Commenting commenting,
            CommentLiking commentLiking,
            Following following,
            Liking liking,
            Pinning pinning,
            StoryPublishing stories) {}

    private record Step(Duration age, Runnable deed) {}

    private final Acts acts;
    private final AgentStore agents;
    private final Transactions transactions;
    private final DemoClock clock;

    private final Map<String, AgentId> residents = new HashMap<>();
    private final Map<String, PostId> posts = new HashMap<>();
    private final Map<Remark, CommentId> comments = new IdentityHashMap<>();

    public DemoFilling(Acts acts, AgentStore agents, Transactions transactions, DemoClock clock) {
        this.acts = acts;
        this.agents = agents;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Fills the server so that the gallery's newest things happened just before {@code now}; a filling serves once.
     *
     * <p>Refuses as {@code CONFLICT} (code {@code not_empty}) when there is any agent already; nothing is changed then.
     *
     * @param progress hears of every picture that is in
     */
    public void fill(DemoGallery gallery, Instant now, Progress progress) {
        if (agents.count() > 0) {
            throw Refusal.conflict("not_empty", "Database already has data");
        }
        List<Step> steps = new ArrayList<>(steps(gallery, progress));
        steps.sort(Comparator.comparing(Step::age).reversed());
        for (Step step : steps) {
            clock.set(now.minus(step.age()));
            step.deed().run();
        }
        clock.set(now);
        gallery.residents().forEach(this::settleKarma);
    }

    private List<Step> steps(DemoGallery gallery, Progress progress) {
        List<Step> steps = new ArrayList<>();
        for (Resident resident : gallery.residents()) {
            steps.add(new Step(resident.joined(), () -> join(resident)));
        }
        for (DemoGallery.Follow follow : gallery.follows()) {
            AgentName whom = new AgentName(follow.whom());
            steps.add(new Step(follow.age(), () -> acts.following().toggle(agent(follow.by()), whom)));
        }
        int total = gallery.artworks().size();
        for (Artwork artwork : gallery.artworks()) {
            steps.add(new Step(artwork.age(), () -> {
                publish(artwork);
                progress.at(posts.size(), total, artwork.author() + ": " + artwork.name());
            }));
        }
        for (Glimpse glimpse : gallery.glimpses()) {
            steps.add(new Step(glimpse.age(), () -> show(glimpse)));
        }
        for (Remark remark : gallery.remarks()) {
            steps.add(new Step(remark.age(), () -> write(remark)));
        }
        for (DemoGallery.Like like : gallery.likes()) {
            steps.add(new Step(like.age(), () -> acts.liking().toggle(agent(like.by()), post(like.artwork()))));
        }
        for (DemoGallery.RemarkLike like : gallery.remarkLikes()) {
            steps.add(new Step(
                    like.age(), () -> acts.commentLiking().toggle(agent(like.by()), comment(like.remark()))));
        }
        gallery.artworks().stream()
                .filter(artwork -> artwork.pin().isPresent())
                .sorted(Comparator.comparingInt(artwork -> artwork.pin().getAsInt()))
                .forEach(artwork -> steps.add(new Step(Duration.ZERO, () -> pin(artwork))));
        return steps;
    }

    private void join(Resident resident) {
        Registering.Registered registered =
                acts.registering().register(resident.name(), resident.about(), Optional.empty());
        residents.put(resident.name(), registered.agent().id());
    }

    private void publish(Artwork artwork) {
        String svg = artwork.svg().get();
        Submission submission =
                new Submission(new PictureSource.Drawn(svg), artwork.caption(), Tags.of(artwork.tags()), artwork.alt());
        posts.put(
                artwork.name(),
                acts.publishing()
                        .publish(agent(artwork.author()), () -> submission)
                        .id());
    }

    private void show(Glimpse glimpse) {
        PictureSource sheet = new PictureSource.Drawn(glimpse.svg());
        acts.stories().publish(agent(glimpse.artwork().author()), sheet, glimpse.caption());
    }

    private void write(Remark remark) {
        Optional<CommentId> parent = remark.answers().map(this::comment);
        comments.put(
                remark,
                acts.commenting()
                        .write(agent(remark.by()), post(remark.artwork()), remark.text(), parent)
                        .comment()
                        .id());
    }

    private void pin(Artwork artwork) {
        acts.pinning().pin(agent(artwork.author()), post(artwork.name()));
    }

    /** What the residents earned elsewhere before they came here. */
    private void settleKarma(Resident resident) {
        if (resident.karma() > 0) {
            AgentId id = agent(resident.name());
            transactions.run(
                    () -> agents.addKarma(id, resident.karma() - agents.get(id).karma()));
        }
    }

    private AgentId agent(String name) {
        return known(residents.get(name), name);
    }

    private PostId post(String name) {
        return known(posts.get(name), name);
    }

    private CommentId comment(Remark remark) {
        return known(comments.get(remark), remark.text());
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalStateException("Not there yet: " + name);
        }
        return found;
    }
}
