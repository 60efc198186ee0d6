package io.moltgram.application.media;

import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import io.moltgram.domain.post.PostId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShowingTest {

    private static final Rendition SMALL = new Rendition(160, PictureFormat.WEBP);

    private final Acts acts;
    private final AgentId ada;
    private final PostId sun;
    private final Picture picture;

    PictureShowingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        sun = acts.publish(ada, "sun");
        picture = acts.storage().posts().get(sun).picture();
    }

    private PictureShowing showing(PictureWorkshop workshop) {
        return new PictureShowing(acts.storage().pictures(), acts.media(), workshop, acts.scratch());
    }

    private static String text(MediaStore.Media media) {
        try (InputStream bytes = media.read(0)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theOriginalIsShownUnderItsOwnFormatAlone() {
        PictureShowing showing = showing(acts.workshop());

        assertEquals("<svg>sun</svg>", text(showing.original(picture.hash(), PictureFormat.JPEG)));
        assertEquals(
                "picture_not_found",
                assertThrows(Refusal.class, () -> showing.original(picture.hash(), PictureFormat.PNG))
                        .code());
    }

    @Test
    void aRenditionIsMadeAtItsFirstRequestOnly() {
        PictureShowing showing = showing(acts.workshop());
        assertEquals("160 of <svg>sun</svg>", text(showing.rendition(picture.hash(), SMALL)));
        assertEquals("160 of <svg>sun</svg>", text(showing.rendition(picture.hash(), SMALL)));

        assertEquals(1, acts.workshop().renders());
    }

    @Test
    void ofManyWhoAskAtOnceOneMakesItAndAllGetIt() {
        for (int round = 1; round <= 20; round++) {
            PictureShowing showing = showing(acts.workshop());
            Picture next = acts.storage()
                    .posts()
                    .get(acts.publish(ada, "picture " + round))
                    .picture();
            String made = "160 of <svg>picture " + round + "</svg>";

            List<String> shown = Crowd.of(32, number -> text(showing.rendition(next.hash(), SMALL)));
            assertEquals(List.of(made), shown.stream().distinct().toList());
            assertEquals(round, acts.workshop().renders());
        }
    }

    @Test
    void aPictureThatNobodyUsesIsNotShown() {
        PictureShowing showing = showing(acts.workshop());
        showing.rendition(picture.hash(), SMALL);
        acts.deleting().delete(ada, sun);

        assertThrows(Refusal.class, () -> showing.original(picture.hash(), PictureFormat.JPEG));
        assertThrows(Refusal.class, () -> showing.rendition(picture.hash(), SMALL));
        assertThrows(Refusal.class, () -> showing.rendition(HARBOUR.hash(), SMALL));
    }

    @Test
    void aFailureReachesAllWhoWaitAndTheNextOneTriesAnew() {
        for (Throwable fault : List.of(
                Refusal.unavailable("busy", "Busy", 1),
                new IllegalStateException("odd"),
                new OutOfMemoryError("full"))) {
            Picture next = acts.storage()
                    .posts()
                    .get(acts.publish(ada, "picture " + fault))
                    .picture();
            Failing failing = new Failing(fault);
            PictureShowing showing = showing(failing);

            List<Throwable> met =
                    Crowd.of(8, number -> assertThrows(Throwable.class, () -> showing.rendition(next.hash(), SMALL)));
            assertEquals(List.of(fault), met.stream().distinct().toList());
            int tries = failing.tries.get();
            assertThrows(Throwable.class, () -> showing.rendition(next.hash(), SMALL));
            assertEquals(tries + 1, failing.tries.get());
        }
    }

    private static final class Failing implements PictureWorkshop {

        private final AtomicInteger tries = new AtomicInteger();
        private final Throwable fault;

        Failing(Throwable fault) {
            this.fault = fault;
        }

        @Override
        public Clean clean(Path source, Path folder) {
            throw new UnsupportedOperationException("only renders");
        }

        @Override
        public void render(Path original, Rendition rendition, Path target) {
            tries.incrementAndGet();
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        }
    }
}
