package io.moltgram.domain.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionTest {

    @Test
    void everyWidthMayBeHadAsJpegAndWebp() {
        for (int width : Rendition.WIDTHS) {
            assertEquals(width, new Rendition(width, PictureFormat.JPEG).width());
            assertEquals(width, new Rendition(width, PictureFormat.WEBP).width());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1, 159, 161, 2048, Integer.MAX_VALUE})
    void otherWidthsAreNone(int width) {
        assertThrows(IllegalArgumentException.class, () -> new Rendition(width, PictureFormat.WEBP));
    }

    @Test
    void thereAreNoPngRenditions() {
        assertThrows(IllegalArgumentException.class, () -> new Rendition(320, PictureFormat.PNG));
    }

    @Test
    void formatsAreKnownByTheirExtension() {
        for (PictureFormat format : PictureFormat.values()) {
            assertEquals(Optional.of(format), PictureFormat.byExtension(format.extension()));
        }
        assertEquals(Optional.empty(), PictureFormat.byExtension("svg"));
        assertEquals(Optional.empty(), PictureFormat.byExtension("JPG"));
    }
}
