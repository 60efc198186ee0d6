package io.moltgram.application.post;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.memory.Acts.drawing;
import static io.moltgram.application.memory.Acts.submission;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

    private static final ActionQuotas TWO_POSTS = new ActionQuotas(0, 2, 0, Duration.ZERO, 0, Duration.ofHours(1));

    private final Acts acts;
    private final AgentId ada;

    PublishingTest(@TempDir Path folder) {
        acts = new Acts(folder, TWO_POSTS);
        ada = acts.join("ada");
    }

    @Test
    void aPostIsKeptCleanedWithItsPictureAndDrawing() {
        Tags tags = Tags.of(List.of("art"));
        Post post = acts.publishing()
                .publish(ada, () -> new Submission(drawing("sun"), " a < b and c > d ", tags, "<b>The sun</b>"));

        assertEquals("a  d", post.caption());
        assertEquals("The sun", post.alt());
        assertEquals(tags, post.tags());
        assertEquals(NOON, post.createdAt());
        assertEquals(Optional.of("<svg>sun</svg>"), acts.storage().posts().svg(post.id()));
        assertEquals(Optional.of(post), acts.storage().posts().find(post.id()));
        assertTrue(acts.media()
                .find(MediaName.original(post.picture().hash(), post.picture().format()))
                .isPresent());
        assertTrue(acts.told().contains(new PostPublished(post.id(), ada, tags, NOON)));
    }

    @Test
    void theAddressOfAFetchedPictureIsKept() {
        String address = "https://example.org/sun.jpg";
        acts.remote().put(address, "the sun");
        PictureSource source = new PictureSource.At("image_url", address);
        Post post = acts.publishing().publish(ada, () -> new Submission(source, "", Tags.NONE, ""));

        assertEquals(Optional.of(address), post.sourceUrl());
        assertEquals(Optional.empty(), acts.storage().posts().svg(post.id()));
    }

    @Test
    void aPictureThatCannotBeHadCostsNothingOfTheHour() {
        assertThrows(
                Refusal.class,
                () -> acts.publishing()
                        .publish(
                                ada,
                                () -> new Submission(
                                        new PictureSource.At("image_url", "https://x.org/"), "", Tags.NONE, "")));
        assertThrows(
                Refusal.class,
                () -> acts.publishing()
                        .publish(ada, () -> new Submission(new PictureSource.Drawn("broken"), "", Tags.NONE, "")));

        assertEquals(0, acts.storage().quotas().spent(ada, Action.POST, NOON));
        assertEquals(0, acts.agent(ada).karma());
    }

    @Test
    void onePictureThatIsNoGoodRefusesThemAllAndKeepsNone() {
        List<Submission.Part> parts = List.of(
                new Submission.Part(drawing("sun"), "The sun"),
                new Submission.Part(new PictureSource.Drawn("broken"), ""));

        Refusal refusal = assertThrows(
                Refusal.class, () -> acts.publishing().publish(ada, () -> Submission.of(parts, "", Tags.NONE)));

        assertEquals(2, refusal.facts().get("picture"));
        assertEquals(0, acts.storage().quotas().spent(ada, Action.POST, NOON));
        assertEquals(0, acts.agent(ada).karma());
    }

    @Test
    void severalPicturesCountAsOnePostAndKeepTheirOrder() {
        List<Submission.Part> parts = List.of(
                new Submission.Part(drawing("sun"), "<b>The sun</b>"),
                new Submission.Part(drawing("moon"), "The moon"),
                new Submission.Part(drawing("sun"), ""));
        Post post = acts.publishing().publish(ada, () -> Submission.of(parts, "", Tags.NONE));

        assertEquals(
                List.of("The sun", "The moon", ""),
                post.pictures().stream().map(PostPicture::alt).toList());
        assertEquals(post.picture(), post.pictures().get(2).picture());
        assertEquals(Optional.of("<svg>moon</svg>"), acts.storage().posts().svg(post.id(), 2));
        assertEquals(1, acts.storage().quotas().spent(ada, Action.POST, NOON));
        acts.deleting().delete(ada, post.id());
        for (PostPicture shown : post.pictures()) {
            assertEquals(
                    Optional.empty(),
                    acts.storage().pictures().find(shown.picture().hash()));
        }
    }

    @Test
    void aUsedUpHourIsToldBeforeFaultsOfTheBody() {
        acts.publish(ada, "one");
        acts.publish(ada, "two");
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.publishing().publish(ada, () -> {
                    throw Refusal.invalid("image_missing", "image file or image_url is required");
                }));

        assertEquals("rate_limited", refusal.code());
        acts.clock().advance(Duration.ofHours(1));
        assertEquals(
                "image_missing",
                assertThrows(
                                Refusal.class,
                                () -> acts.publishing().publish(ada, () -> {
                                    throw Refusal.invalid("image_missing", "image file or image_url is required");
                                }))
                        .code());
    }

    @Test
    void thePostThatGoesBeyondTheHourWhileItsPictureIsTakenInIsUndone() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.publishing().publish(ada, () -> {
                    acts.publish(ada, "one");
                    acts.publish(ada, "two");
                    return submission("three");
                }));

        assertEquals("rate_limited", refusal.code());
        assertEquals(20, acts.agent(ada).karma());
        assertEquals(2, acts.storage().quotas().spent(ada, Action.POST, NOON));
    }
}
