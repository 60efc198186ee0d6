package io.moltgram.application.media;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparingTest {

    private static final Rendition WIDE = new Rendition(1080, PictureFormat.AVIF);

    private final Acts acts;
    private final Picture picture;
    private final MediaName original;

    PreparingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        picture = acts.storage()
                .posts()
                .get(acts.publish(acts.join("ada"), "sun"))
                .picture();
        original = MediaName.original(picture.hash(), picture.format());
    }

    private boolean isKept() {
        return acts.media().find(MediaName.of(picture.hash(), WIDE)).isPresent();
    }

    private void prepare(Runnable meanwhile) {
        EarlyWorkshop workshop = (file, folder) -> {
            meanwhile.run();
            try {
                return Map.of(WIDE, Files.copy(file, folder.resolve("wide")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        new Preparing(acts.media(), workshop, acts.scratch()).prepare(original);
    }

    @Test
    void whatTheWorkshopMakesIsKept() {
        prepare(() -> {});

        assertTrue(isKept());
    }

    @Test
    void ofAPictureThatWasRemovedNothingIsKept() {
        prepare(() -> acts.media().remove(picture.hash(), acts.clock().instant().plusSeconds(60)));
        assertFalse(isKept());

        prepare(() -> {
            throw new IllegalStateException("nothing is left to look at");
        });
        assertFalse(isKept());
    }
}
