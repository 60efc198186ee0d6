package io.moltgram.application.media;

import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.MediaChecking.Checked;
import io.moltgram.application.media.MediaCopying.Copied;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.memory.MemoryMediaStore;
import io.moltgram.domain.media.Picture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaUpkeepTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final Path folder;
    private final Acts acts;

    MediaUpkeepTest(@TempDir Path folder) {
        this.folder = folder;
        this.acts = new Acts(folder);
    }

    private Checked check() {
        return new MediaChecking(acts.media(), acts.storage().pictures(), acts.clock()).check(DAY);
    }

    @Test
    void filesWithoutARowCountOnceTheyAreOldEnough() {
        acts.publish(acts.join("ada"), "sun");
        Picture orphan = acts.intake().take(drawing("orphan")).picture();
        assertTrue(check().isWell());
        acts.clock().advance(DAY);

        Checked checked = check();
        assertEquals(List.of(orphan.hash()), checked.unused());
        assertEquals(List.of(), checked.missing());
        assertEquals(1, checked.pictures());
        assertFalse(checked.isWell());
    }

    @Test
    void aRowWithoutItsFileIsFound() {
        acts.publish(acts.join("ada"), "sun");
        Picture shown = acts.storage().pictures().after(Optional.empty(), 1).get(0);
        acts.media().remove(shown.hash(), acts.clock().instant());

        assertEquals(List.of(shown), check().missing());
    }

    @Test
    void copyingAgainCopiesWhatIsNewAlone() {
        MemoryMediaStore target = new MemoryMediaStore(acts.clock());
        MediaCopying copying = new MediaCopying(acts.media(), target, new Scratch(folder.resolve("copies")));
        List<Long> heard = new ArrayList<>();
        acts.publish(acts.join("ada"), "sun");
        Copied first = copying.copy((done, total) -> heard.add(done));
        assertEquals(first.files(), first.copied());
        assertEquals(first.files() + 1, heard.size());

        acts.intake().take(drawing("sea"));
        Copied second = copying.copy((done, total) -> {});
        assertEquals(first.files(), second.there());
        assertEquals(second.files() - first.files(), second.copied());
        assertEquals(List.of(), second.damaged());
        acts.media()
                .forEachFile(file -> assertEquals(
                        file.size(), target.find(file.name()).orElseThrow().size()));
        assertFalse(Files.exists(folder.resolve("copies/work")));
    }
}
