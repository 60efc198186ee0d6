package io.moltgram.application.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.media.MediaSweeping;
import io.moltgram.application.media.MediaSweeping.Swept;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sweeper leaves and takes of posts of several pictures. */
class CarouselSweepingTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Acts acts;
    private final AgentId ada;

    CarouselSweepingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
    }

    private Swept sweep() {
        acts.clock().advance(DAY);
        return new MediaSweeping(acts.media(), acts.storage().pictures(), acts.clock()).sweep(DAY);
    }

    private Post publish(String... words) {
        List<Submission.Part> parts = Stream.of(words)
                .map(word -> new Submission.Part(
                        new PictureSource.Drawn(word.equals("broken") ? word : "<svg>" + word + "</svg>"), word))
                .toList();
        return acts.publishing().publish(ada, () -> Submission.of(parts, "", Tags.NONE));
    }

    @Test
    void everyPictureOfAPostStays() {
        publish("one", "two", "three");

        assertEquals(new Swept(3, 0), sweep());
    }

    @Test
    void allPicturesGoWithThePostButThoseOfOthers() {
        Post gone = publish("one", "two", "three");
        publish("four", "three");
        acts.deleting().delete(ada, gone.id());

        assertEquals(new Swept(4, 2), sweep());
        assertEquals(new Swept(2, 0), sweep());
    }

    @Test
    void aRefusedOneLeavesNothing() {
        assertThrows(Refusal.class, () -> publish("one", "broken", "three"));

        assertEquals(0, sweep().seen());
    }
}
