package io.moltgram.application.media;

import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.MediaSweeping.Swept;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSweepingTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Acts acts;
    private final AgentId ada;

    MediaSweepingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
    }

    private MediaSweeping sweeping() {
        return new MediaSweeping(acts.media(), acts.storage().pictures(), acts.clock());
    }

    private boolean isKept(Picture picture) {
        return acts.media()
                .find(MediaName.original(picture.hash(), picture.format()))
                .isPresent();
    }

    @Test
    void whatNobodyUsesGoesOnceItIsOldEnough() {
        Picture orphan = acts.intake().take(drawing("orphan")).picture();
        acts.clock().advance(DAY.minusSeconds(1));
        assertEquals(new Swept(1, 0), sweeping().sweep(DAY));
        assertTrue(isKept(orphan));
        acts.clock().advance(Duration.ofSeconds(1));

        assertEquals(new Swept(1, 1), sweeping().sweep(DAY));
        assertEquals(new Swept(0, 0), sweeping().sweep(DAY));
    }

    @Test
    void whatAPostOrAnAgentUsesStays() {
        acts.publish(ada, "sun");
        PostId gone = acts.publish(ada, "sea");
        acts.deleting().delete(ada, gone);
        acts.clock().advance(DAY);

        assertEquals(new Swept(2, 1), sweeping().sweep(DAY));
        assertEquals(new Swept(1, 0), sweeping().sweep(DAY));
    }

    @Test
    void puttingAgainKeepsAPictureFromTheSweeper() {
        Picture orphan = acts.intake().take(drawing("orphan")).picture();
        acts.clock().advance(DAY);
        acts.intake().take(drawing("orphan"));

        assertEquals(new Swept(1, 0), sweeping().sweep(DAY));
        assertTrue(isKept(orphan));
    }

    @Test
    void aPictureThatIsPublishedWhileTheSweeperLooksAroundStays() {
        Picture orphan = acts.intake().take(drawing("orphan")).picture();
        acts.clock().advance(DAY);
        MediaStore whilePublishing = new MediaStore() {
            @Override
            public void put(MediaName name, Path file) {
                acts.media().put(name, file);
            }

            @Override
            public Optional<Media> find(MediaName name) {
                return acts.media().find(name);
            }

            @Override
            public boolean remove(ContentHash hash, Instant lastPut) {
                return acts.media().remove(hash, lastPut);
            }

            @Override
            public void forEach(Consumer<Kept> seen) {
                acts.media().forEach(seen);
                acts.publish(ada, "orphan");
            }

            @Override
            public void forEachFile(Consumer<KeptFile> seen) {
                acts.media().forEachFile(seen);
            }
        };

        assertEquals(
                new Swept(1, 0),
                new MediaSweeping(whilePublishing, acts.storage().pictures(), acts.clock()).sweep(DAY));
        assertTrue(isKept(orphan));
    }
}
