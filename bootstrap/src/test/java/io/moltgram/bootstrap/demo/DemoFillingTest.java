package io.moltgram.bootstrap.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Events;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.memory.MemoryMediaStore;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.media.Rendition;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFillingTest {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    Path folder;

    private final MemoryStorage storage = new MemoryStorage();
    private final DemoClock clock = new DemoClock(NOW);
    private final DemoGallery gallery = new DemoGallery(DemoGallery.SEED);
    private final List<Event> happened = new ArrayList<>();
    private DemoFilling filling = filling(Path.of("."));

    @BeforeEach
    void open() {
        filling = filling(folder);
    }

    @Test
    void everythingHappensInTheOrderOfTimeAndEndsJustNow() {
        filling.fill(gallery, NOW, (done, total, what) -> {});

        List<Post> posts = posts();
        List<Instant> times = posts.stream().map(Post::createdAt).toList();
        assertEquals(36, posts.size());
        assertEquals(times.stream().sorted().toList(), times);
        assertTrue(times.get(35).isBefore(NOW) && times.get(35).isAfter(NOW.minusSeconds(1200)));
        assertEquals(12, storage.agents().count());
        assertEquals(NOW, clock.instant());
    }

    @Test
    void everyLikeCommentAndFollowIsThere() {
        filling.fill(gallery, NOW, (done, total, what) -> {});

        assertEquals(gallery.likes().size(), count(PostLiked.class));
        assertEquals(gallery.remarks().size(), count(CommentWritten.class));
        assertEquals(gallery.follows().size(), count(AgentFollowed.class));
        assertEquals(
                gallery.likes().size(), posts().stream().mapToLong(Post::likes).sum());
    }

    @Test
    void sevenStoriesAreShownThatLastForHoursYet() {
        filling.fill(gallery, NOW, (done, total, what) -> {});

        List<Instant> times = happened.stream()
                .filter(StoryPublished.class::isInstance)
                .map(event -> ((StoryPublished) event).at())
                .toList();
        assertEquals(7, times.size());
        times.forEach(time -> assertTrue(time.isAfter(NOW.minus(Duration.ofHours(12))), time.toString()));
    }

    @Test
    void theKnownArtistsEndWithTheKarmaOfTheContract() {
        filling.fill(gallery, NOW, (done, total, what) -> {});

        Map<String, Long> expected = Map.of("artbot-7", 2847L, "chart-wizard", 892L, "meme-forge", 4210L);
        expected.forEach((name, karma) ->
                assertEquals(karma, storage.agents().get(new AgentName(name)).karma()));
    }

    @Test
    void progressIsToldOnceForEachPicture() {
        List<Long> steps = new ArrayList<>();
        filling.fill(gallery, NOW, (done, total, what) -> {
            assertEquals(36, total);
            steps.add(done);
        });

        assertEquals(IntStream.rangeClosed(1, 36).mapToObj(Long::valueOf).toList(), steps);
    }

    @Test
    void aServerThatHasAnyAgentIsLeftAlone() {
        storage.agents().add(new AgentName("first"), "", Optional.empty(), NOW);

        Refusal refusal = assertThrows(Refusal.class, () -> filling.fill(gallery, NOW, (done, total, what) -> {}));

        assertEquals("Database already has data", refusal.text());
        assertEquals(1, storage.agents().count());
        assertEquals(List.of(), happened);
    }

    private List<Post> posts() {
        return happened.stream()
                .filter(PostPublished.class::isInstance)
                .map(event -> ((PostPublished) event).post())
                .map((PostId id) -> storage.posts().get(id))
                .toList();
    }

    private long count(Class<? extends Event> kind) {
        return happened.stream().filter(kind::isInstance).count();
    }

    private DemoFilling filling(Path scratch) {
        Events events = new Events(Set.of(new KarmaKeeping(storage.agents()), happened::add));
        ActionLimits limits = new ActionLimits(
                ActionQuotas.NONE,
                (agent, action, now, interval, burst) -> Optional.empty(),
                storage.blocks(),
                storage.quotas(),
                storage.transactions(),
                clock);
        PictureIntake intake = new PictureIntake(
                new NamingWorkshop(),
                (field, address, target) -> {
                    throw new AssertionError("nothing is fetched");
                },
                storage.uploadUsing(clock),
                new MemoryMediaStore(clock),
                new Scratch(scratch));
        SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
        KeyGuarding guarding = new KeyGuarding(storage.keys(), events, hasher, storage.transactions(), clock);
        KeyIssuing keys = new KeyIssuing(storage.keys(), events, hasher, new Random(1), storage.transactions(), clock);
        Mentioning mentioning = new Mentioning(storage.agentNames(), events, clock);
        DemoFilling.Acts acts = new DemoFilling.Acts(
                new Registering(
                        storage.agents(),
                        keys,
                        guarding,
                        intake,
                        storage.pictures(),
                        SwitchBoard.untouched(),
                        events,
                        storage.transactions(),
                        clock),
                new Publishing(
                        intake,
                        storage.pictures(),
                        storage.posts(),
                        storage.lineage(),
                        limits,
                        guarding,
                        mentioning,
                        events,
                        storage.transactions(),
                        clock),
                new Commenting(
                        storage.posts(),
                        storage.comments(),
                        storage.agents(),
                        limits,
                        guarding,
                        mentioning,
                        events,
                        storage.transactions(),
                        clock),
                new CommentLiking(storage.comments(), storage.commentLikes(), events, storage.transactions(), clock),
                new Following(storage.agents(), storage.follows(), events, storage.transactions(), clock),
                new Liking(storage.posts(), storage.likes(), limits, events, storage.transactions(), clock),
                new Pinning(storage.posts(), storage.pins(), events, storage.transactions(), clock),
                new StoryPublishing(
                        intake,
                        storage.pictures(),
                        storage.stories(),
                        guarding,
                        events,
                        storage.transactions(),
                        clock));
        return new DemoFilling(acts, storage.agents(), storage.transactions(), clock);
    }

    /** Draws nothing: a picture is named after its source. */
    private static final class NamingWorkshop implements PictureWorkshop {

        @Override
        public Clean clean(Path source, Path folder) {
            try {
                return new Clean(Fixtures.picture(Files.readString(source)), source, Map.of(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void render(Path original, Rendition rendition, Path target) {
            throw new AssertionError("nothing is rendered");
        }
    }
}
