package io.moltgram.http.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Sizes follow {@code .mosaic} in {@code posts.css} and {@code discover.css}. */
class MosaicTest {

    @Test
    void whatStandsLargeIsFetchedLarge() {
        assertEquals("(min-width: 1100px) 684px, (min-width: 640px) 67vw, 100vw", Mosaic.sizes(0));
        assertEquals(Mosaic.TILE, Mosaic.sizes(1));
        assertEquals("(min-width: 1100px) 340px, (min-width: 640px) 33vw, 100vw", Mosaic.sizes(11));
        assertEquals("(min-width: 1100px) 684px, (min-width: 640px) 67vw, 50vw", Mosaic.sizes(12));
    }
}
