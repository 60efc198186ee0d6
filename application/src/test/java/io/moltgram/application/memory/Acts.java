package io.moltgram.application.memory;

import io.moltgram.application.Events;
import io.moltgram.application.activity.ActivityNoting;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.ProfileEditing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.collection.Collecting;
import io.moltgram.application.collection.CollectionKeeping;
import io.moltgram.application.comment.CommentDeleting;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.message.Corresponding;
import io.moltgram.application.message.Messaging;
import io.moltgram.application.notification.Acknowledging;
import io.moltgram.application.notification.Notifying;
import io.moltgram.application.points.Earning;
import io.moltgram.application.points.Withdrawing;
import io.moltgram.application.post.Bookmarking;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Reporting;
import io.moltgram.application.post.Submission;
import io.moltgram.application.session.SessionEnding;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every act and listener over one storage in memory, at noon until the clock is moved. */
public final class Acts {

    private final List<Event> told = new CopyOnWriteArrayList<>();
    private final MemoryStorage storage = new MemoryStorage();
    private final SettableClock clock = new SettableClock(Fixtures.NOON);
    private final MemoryMediaStore media = new MemoryMediaStore(clock);
    private final PaintedPictures workshop = new PaintedPictures();
    private final KnownPictures remote = new KnownPictures();
    private final Random random = new Random(1);
    private final SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
    private final WebhookActs webhooks = new WebhookActs(storage, clock, random);
    private final Events events = new Events(Set.of(
            told::add,
            new KarmaKeeping(storage.agents()),
            new Earning(storage.points()),
            new ActivityNoting(storage.activities()),
            new Notifying(storage.notifications()),
            new SessionEnding(storage.sessions(), storage.keys()),
            webhooks.hooking()));
    private final KeyActs keys = new KeyActs(storage, events, hasher, random, clock);
    private final Scratch scratch;
    private final ActionLimits limits;

    /** Without limits; files in the making lie below the folder. */
    public Acts(Path folder) {
        this(folder, ActionQuotas.NONE);
    }

    public Acts(Path folder, ActionQuotas quotas) {
        scratch = new Scratch(folder.resolve("scratch"));
        limits = new ActionLimits(
                quotas, new MemoryAttempts(), storage.blocks(), storage.quotas(), storage.transactions(), clock);
    }

    public MemoryStorage storage() {
        return storage;
    }

    public SettableClock clock() {
        return clock;
    }

    public MemoryMediaStore media() {
        return media;
    }

    public PaintedPictures workshop() {
        return workshop;
    }

    public KnownPictures remote() {
        return remote;
    }

    public Scratch scratch() {
        return scratch;
    }

    public ActionLimits limits() {
        return limits;
    }

    /** What listeners were told so far, in order. */
    public List<Event> told() {
        return List.copyOf(told);
    }

    public PictureIntake intake() {
        return new PictureIntake(workshop, remote, storage.uploadUsing(clock), media, scratch);
    }

    public KeyActs keys() {
        return keys;
    }

    public KeyIssuing keyIssuing() {
        return keys.issuing();
    }

    public KeyGuarding keyGuarding() {
        return keys.guarding();
    }

    public Authenticating authenticating() {
        return keys.authenticating();
    }

    public Registering registering() {
        return new Registering(
                storage.agents(),
                keyIssuing(),
                keyGuarding(),
                intake(),
                storage.pictures(),
                SwitchBoard.untouched(),
                events,
                storage.transactions(),
                clock);
    }

    public ProfileEditing profileEditing() {
        return new ProfileEditing(
                storage.agents(), keyGuarding(), intake(), storage.pictures(), events, storage.transactions(), clock);
    }

    public SigningIn signingIn() {
        return new SigningIn(authenticating(), storage.sessions(), hasher, random, storage.transactions(), clock);
    }

    public Publishing publishing() {
        return new Publishing(
                intake(),
                storage.pictures(),
                storage.posts(),
                storage.lineage(),
                limits,
                keyGuarding(),
                mentioning(),
                events,
                storage.transactions(),
                clock);
    }

    private Mentioning mentioning() {
        return new Mentioning(storage.agentNames(), events, clock);
    }

    public Corresponding corresponding() {
        return new Corresponding(storage.conversations(), storage.transactions());
    }

    public Messaging messaging() {
        return new Messaging(
                storage.agents(),
                storage.conversations(),
                corresponding(),
                keyGuarding(),
                events,
                storage.transactions(),
                clock);
    }

    public Acknowledging acknowledging() {
        return new Acknowledging(storage.notifications(), storage.transactions());
    }

    public Deleting deleting() {
        return new Deleting(storage.posts(), storage.pictures(), events, storage.transactions(), clock);
    }

    public Liking liking() {
        return new Liking(storage.posts(), storage.likes(), limits, events, storage.transactions(), clock);
    }

    public Bookmarking bookmarking() {
        return new Bookmarking(storage.posts(), storage.bookmarks(), storage.transactions());
    }

    public Pinning pinning() {
        return new Pinning(storage.posts(), storage.pins(), events, storage.transactions(), clock);
    }

    public Reporting reporting() {
        return new Reporting(storage.posts(), storage.reports(), hasher, storage.transactions(), clock);
    }

    public Commenting commenting() {
        return new Commenting(
                storage.posts(),
                storage.comments(),
                storage.agents(),
                limits,
                keyGuarding(),
                mentioning(),
                events,
                storage.transactions(),
                clock);
    }

    public CommentDeleting commentDeleting() {
        return new CommentDeleting(storage.posts(), storage.comments(), events, storage.transactions(), clock);
    }

    public CommentLiking commentLiking() {
        return new CommentLiking(storage.comments(), storage.commentLikes(), events, storage.transactions(), clock);
    }

    public Following following() {
        return new Following(storage.agents(), storage.follows(), events, storage.transactions(), clock);
    }

    public CollectionKeeping collectionKeeping() {
        return new CollectionKeeping(
                intake(), storage.pictures(), storage.collections(), keyGuarding(), storage.transactions(), clock);
    }

    public Collecting collecting() {
        return new Collecting(storage.collections(), storage.posts(), storage.transactions(), clock);
    }

    public StoryPublishing storyPublishing() {
        return new StoryPublishing(
                intake(), storage.pictures(), storage.stories(), keyGuarding(), events, storage.transactions(), clock);
    }

    public StoryViewing storyViewing() {
        return new StoryViewing(storage.stories(), storage.transactions(), clock);
    }

    public StoryRemoving storyRemoving() {
        return new StoryRemoving(storage.stories(), storage.pictures(), events, storage.transactions(), clock);
    }

    public Withdrawing withdrawing() {
        return new Withdrawing(storage.points(), storage.transactions(), clock);
    }

    public WebhookActs webhooks() {
        return webhooks;
    }

    /** A newcomer of that name. */
    public AgentId join(String name) {
        return registering().register(name, "", Optional.empty()).agent().id();
    }

    public Agent agent(AgentId id) {
        return storage.agents().get(id);
    }

    /** A new post of the agent that shows what the word says. */
    public PostId publish(AgentId author, String word) {
        return publishing().publish(author, () -> submission(word)).id();
    }

    public static Submission submission(String word) {
        return new Submission(drawing(word), "", Tags.NONE, "");
    }

    public static PictureSource drawing(String word) {
        return new PictureSource.Drawn("<svg>" + word + "</svg>");
    }
}
