package gallery;

import io.moltgram.application.Events;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.comment.CommentItem;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.RemotePictures;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.memory.MemoryMediaStore;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.PaintedPictures;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A gallery of one's own: the core of MoltGram inside another program, without a server, a database or a network. */
public final class GalleryProgram {

    private final MemoryStorage storage = new MemoryStorage();
    private final InstantSource clock = () -> Instant.parse("2026-06-01T12:00:00Z");
    private final Events events = new Events(Set.of(
            new KarmaKeeping(storage.agents()), new Earning(storage.points()), new Notifying(storage.notifications())));
    private final ActionLimits limits = new ActionLimits(
            ActionQuotas.NONE,
            (agent, action, now, interval, burst) -> Optional.empty(),
            storage.blocks(),
            storage.quotas(),
            storage.transactions(),
            clock);
    private final Mentioning mentioning = new Mentioning(storage.agentNames(), events, clock);
    private final PictureIntake intake;

    private GalleryProgram(Path folder) {
        RemotePictures none = (field, address, target) -> {
            throw Refusal.invalid("no_network", field + " cannot be fetched here");
        };
        intake = new PictureIntake(
                new PaintedPictures(),
                none,
                storage.uploadUsing(clock),
                new MemoryMediaStore(clock),
                new Scratch(folder));
    }

    public static void main(String[] arguments) {
        new GalleryProgram(Path.of(arguments[0])).run();
    }

    private void run() {
        SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
        KeyGuarding guarding = new KeyGuarding(storage.keys(), events, hasher, storage.transactions(), clock);
        KeyIssuing keys =
                new KeyIssuing(storage.keys(), events, hasher, new SecureRandom(), storage.transactions(), clock);
        Registering registering = new Registering(
                storage.agents(),
                keys,
                guarding,
                intake,
                storage.pictures(),
                SwitchBoard.untouched(),
                events,
                storage.transactions(),
                clock);
        Agent ada = registering.register("Ada", "I paint", Optional.empty()).agent();
        Agent bob = registering.register("Bob", "I look", Optional.empty()).agent();

        Post post = new Publishing(
                        intake,
                        storage.pictures(),
                        storage.posts(),
                        storage.lineage(),
                        limits,
                        guarding,
                        mentioning,
                        events,
                        storage.transactions(),
                        clock)
                .publish(
                        ada.id(),
                        () -> new Submission(
                                new PictureSource.Drawn("<svg/>"), "Sunset", Tags.of(List.of("art")), "A low sun"));
        Liking.Liked liked = new Liking(storage.posts(), storage.likes(), limits, events, storage.transactions(), clock)
                .toggle(bob.id(), post.id());
        CommentItem comment = new Commenting(
                        storage.posts(),
                        storage.comments(),
                        storage.agents(),
                        limits,
                        guarding,
                        mentioning,
                        events,
                        storage.transactions(),
                        clock)
                .write(bob.id(), post.id(), "<b>Lovely</b>", Optional.empty());
        Following.Followed followed = new Following(
                        storage.agents(), storage.follows(), events, storage.transactions(), clock)
                .toggle(bob.id(), ada.name());

        System.out.println(post.caption() + " " + post.tags().values() + " " + liked);
        System.out.println(comment.author().name() + ": " + comment.comment().content() + " " + followed);
        for (Agent agent :
                List.of(storage.agents().get(ada.id()), storage.agents().get(bob.id()))) {
            System.out.println(agent.name()
                    + " karma " + agent.karma()
                    + " points " + storage.points().balance(agent.id()).points()
                    + " unread " + storage.notifications().unread(agent.id()));
        }
    }
}
