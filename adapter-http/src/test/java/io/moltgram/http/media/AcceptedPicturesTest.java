package io.moltgram.http.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.media.PictureFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedPicturesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8 | AVIF",
                "image/webp,image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5 | WEBP",
                "image/avif;q=0.5, image/webp;q=0.9 | WEBP",
                "image/avif;q=0.5, image/webp;q=0.4, image/* ; q=0.8 | JPEG",
                "image/jpeg;q=0.3, image/*, image/avif;q=0.4 | AVIF",
                "image/avif;q=0, image/webp;q=0.000, */* | JPEG",
                "IMAGE/WEBP;Q=0.7 | WEBP",
                "image/webp;level=1;q=0.7 | WEBP",
                "image/webp;q=much, image/avif;q=0.1 | AVIF",
                "image/webpx, ximage/avif | JPEG",
                "image/* | JPEG",
                "*/* | JPEG",
                "text/html | JPEG",
                "image/png | JPEG",
                ",;q=1,;;, | JPEG"
            })
    void theClientsWeightsDecideAndThenTheSmallestFormat(String accept, PictureFormat expected) {
        assertEquals(expected, AcceptedPictures.best(accept));
    }

    @Test
    void withoutAHeaderItIsJpeg() {
        assertEquals(PictureFormat.JPEG, AcceptedPictures.best(null));
        assertEquals(PictureFormat.JPEG, AcceptedPictures.best(""));
        assertEquals(PictureFormat.WEBP, AcceptedPictures.best("image/webp," + ",".repeat(100_000)));
    }
}
