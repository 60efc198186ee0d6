package io.moltgram.http.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Sizes follow {@code .mosaic} in {@code posts.css} and {@code discover.css}. */
class MosaicTest {

    @Test
    void whatStandsLargeIsFetchedLarge() {
        assertTrue(Mosaic.sizes(0).endsWith(" 29vw, (min-width: 1100px) 684px, (min-width: 640px) 67vw, 50vw"));
        assertEquals(Mosaic.TILE, Mosaic.sizes(1));
        assertTrue(Mosaic.sizes(4).endsWith(" 88vw, (min-width: 1100px) 340px, (min-width: 640px) 33vw, 100vw"));
        assertEquals(Mosaic.TILE, Mosaic.sizes(11));
        assertEquals(Mosaic.sizes(0), Mosaic.sizes(12));
        assertEquals(Mosaic.sizes(4), Mosaic.sizes(15));
    }
}
