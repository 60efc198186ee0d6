package io.moltgram.http.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PictureViewTest {

    @Test
    void aPictureIsOfferedUpToItsOwnWidthAndNeverEnlarged() {
        PictureView middling = picture(700);

        assertEquals(
                "/media/h/160.avif 160w, /media/h/240.avif 240w, /media/h/320.avif 320w,"
                        + " /media/h/384.avif 384w, /media/h/480.avif 480w,"
                        + " /media/h/640.avif 640w, /media/h/750.avif 700w",
                middling.renditions("avif", true));
        assertEquals(
                "/media/h/160.jpg 160w, /media/h/320.jpg 320w, /media/h/640.jpg 640w, /uploads/h.jpg 700w",
                middling.fallbacks(false));
    }

    @Test
    void commonWidthsAreEnoughForFormatsThatFewBrowsersTake() {
        assertEquals(
                "/media/h/160.webp 160w, /media/h/320.webp 320w, /media/h/640.webp 640w, /media/h/1080.webp 1080w",
                picture(1080).renditions("webp", true));
        assertEquals(
                "/media/h/160.webp 160w, /media/h/320.webp 320w, /media/h/640.webp 640w, /media/h/1080.webp 700w",
                picture(700).renditions("webp", true));
    }

    @Test
    void theWholePictureIsOnlyOfferedWhereItIsShownWhole() {
        PictureView large = picture(2000);
        String copies = "/media/h/160.avif 160w, /media/h/240.avif 240w, /media/h/320.avif 320w,"
                + " /media/h/384.avif 384w, /media/h/480.avif 480w, /media/h/640.avif 640w,"
                + " /media/h/750.avif 750w, /media/h/828.avif 828w, /media/h/1080.avif 1080w";

        assertEquals(copies, large.renditions("avif", false));
        assertEquals(copies + ", /uploads/h.jpg 2000w", large.renditions("avif", true));
        assertEquals(
                "/media/h/160.jpg 160w, /media/h/320.jpg 320w, /media/h/640.jpg 640w, /media/h/1080.jpg 1080w",
                large.fallbacks(false));
    }

    private static PictureView picture(int width) {
        return new PictureView("h", "jpg", width, 400, "#aabbcc", "");
    }
}
