package io.moltgram.blob.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.picture.PictureCleaner.Cleaned;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.MovingPicture;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionTest {

    private static final List<Color> TRAFFIC = List.of(Color.RED, Color.YELLOW, Color.GREEN);
    private static final int CLOSE = 12;

    @TempDir
    Path folder;

    private Cleaned cleaned(byte[] bytes) throws IOException {
        return PictureCleaner.clean(Files.write(folder.resolve("source"), bytes), folder);
    }

    private MovingPicture made() throws IOException {
        return MovingPicture.of(folder.resolve("original.webp"), PictureType.WEBP)
                .orElseThrow();
    }

    private static int pixel(Rows frame, int x, int y) {
        int[] row = new int[frame.size().width()];
        frame.read(y, 1, row);
        return row[x];
    }

    private static List<Integer> colours(MovingPicture picture) throws IOException {
        List<Integer> colours = new ArrayList<>();
        picture.play(frame ->
                colours.add(pixel(frame, frame.size().width() / 2, frame.size().height() / 2)));
        return colours;
    }

    private static void assertClose(int expected, int actual) {
        for (int shift = 0; shift <= 24; shift += 8) {
            int off = Math.abs((expected >> shift & 255) - (actual >> shift & 255));
            assertTrue(off <= CLOSE, Integer.toHexString(expected) + " is not " + Integer.toHexString(actual));
        }
    }

    @Test
    void aGifMovesOnAsWebpWithEveryDelay() throws IOException {
        Cleaned cleaned = cleaned(Film.gif(60, 40, TRAFFIC, List.of(50, 3, 123), 0));

        assertEquals(PictureFormat.WEBP, cleaned.format());
        assertEquals(Optional.of(new Motion(3, 1760)), cleaned.motion());
        assertEquals(List.of(60, 40), List.of(cleaned.width(), cleaned.height()));
        MovingPicture made = made();
        assertEquals(List.of(500, 30, 1230), made.delays());
        assertEquals(0, made.plays());
        List<Integer> colours = colours(made);
        for (int i = 0; i < 3; i++) {
            assertClose(TRAFFIC.get(i).getRGB(), colours.get(i));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1,1", "0,0", "1,2", "6,7"})
    void itIsShownAsOftenAsTheGifWas(int repetitions, int plays) throws IOException {
        cleaned(Film.gif(20, 20, TRAFFIC, List.of(10, 10, 10), repetitions));

        assertEquals(plays, made().plays());
    }

    @Test
    void delaysThatBrowsersDoNotKeepAreATenthOfASecond() throws IOException {
        cleaned(Film.gif(20, 20, TRAFFIC, List.of(0, 1, 2), 0));

        assertEquals(List.of(100, 100, 20), made().delays());
    }

    @Test
    void framesThatAreAlikeStandTogether() throws IOException {
        List<Color> colours = List.of(Color.RED, Color.RED, Color.BLUE, Color.BLUE);
        Cleaned cleaned = cleaned(Film.gif(20, 20, colours, List.of(10, 20, 30, 40), 0));

        assertEquals(1000, cleaned.motion().orElseThrow().millis());
        assertEquals(1000, made().delays().stream().mapToInt(Integer::intValue).sum());
        assertEquals(700, made().delays().get(made().delays().size() - 1));
    }

    @Test
    void whatDoesNotMoveIsAStill() throws IOException {
        Cleaned cleaned = cleaned(Film.gif(20, 20, List.of(Color.RED, Color.RED), List.of(10, 10), 0));

        assertEquals(Optional.empty(), cleaned.motion());
        assertTrue(cleaned.format() != PictureFormat.WEBP);
        assertEquals(
                Optional.empty(),
                cleaned(Film.gif(20, 20, List.of(Color.RED), List.of(10), 0)).motion());
    }

    @Test
    void renditionsAreStillsOfTheFirstFrame() throws IOException {
        cleaned(Film.gif(400, 200, TRAFFIC, List.of(10, 10, 10), 0));
        Path target = folder.resolve("small.jpg");
        PictureCleaner.render(
                PictureCleaner.original(folder, PictureFormat.WEBP), new Rendition(160, PictureFormat.JPEG), target);

        assertEquals(160, ImageIO.read(target.toFile()).getWidth());
        assertClose(Color.RED.getRGB(), ImageIO.read(target.toFile()).getRGB(80, 40));
    }

    @Test
    void largeOnesAreScaledDown() throws IOException {
        Cleaned cleaned = cleaned(Film.gif(2160, 540, TRAFFIC, List.of(10, 10, 10), 0));

        assertEquals(List.of(1080, 270), List.of(cleaned.width(), cleaned.height()));
        assertEquals(1080, made().size().width());
        PictureCleaner.prepare(PictureCleaner.original(folder, PictureFormat.WEBP), folder);
        assertTrue(Files.exists(folder.resolve("1080.avif")));
    }

    @Test
    void anAnimatedWebpIsMadeAnewWithItsProfileAndLayers() throws IOException {
        cleaned(Film.gif(60, 40, TRAFFIC, List.of(50, 3, 123), 4));
        byte[] first = Files.readAllBytes(folder.resolve("original.webp"));
        Cleaned again = cleaned(first);

        assertEquals(Optional.of(new Motion(3, 1760)), again.motion());
        assertEquals(5, made().plays());
        assertClose(Color.YELLOW.getRGB(), colours(made()).get(1));
    }

    @Test
    void transparencyStays() throws IOException {
        Path still = folder.resolve("still");
        int[] argb = new int[32 * 32];
        Arrays.fill(argb, 0, 512, 0x80FF0000);
        FrameEncoder.encode(new Pixels(32, 32, argb), PictureFormat.WEBP, still);
        Path other = folder.resolve("other");
        Arrays.fill(argb, 0xFF0000FF);
        FrameEncoder.encode(new Pixels(32, 32, argb), PictureFormat.WEBP, other);
        cleaned(Corpus.animatedWebp(
                32, 32, Files.readAllBytes(other), Files.readAllBytes(still), Files.readAllBytes(other)));

        assertClose(0xFF0000FF, colours(made()).get(0));
        List<Integer> corners = new ArrayList<>();
        made().play(frame -> corners.add(pixel(frame, 31, 31)));
        assertEquals(3, corners.size());
    }

    @Test
    void floodsOfFramesAreRefusedBeforeTheyAreDecoded() {
        Refusal frames = assertThrows(
                Refusal.class,
                () -> cleaned(Film.gif(2, 2, Collections.nCopies(301, Color.RED), Collections.nCopies(301, 5), 0)));
        assertEquals("picture_too_large", frames.code());
        assertEquals("Picture is too large (max 300 frames, got 301)", frames.text());
        assertEquals(300L, frames.facts().get("limit"));

        Refusal pixels =
                assertThrows(Refusal.class, () -> cleaned(Film.gif(6000, 3000, TRAFFIC, List.of(10, 10, 10), 0)));
        assertEquals("Picture is too large (max 50000000 pixels in all frames, got 54000000)", pixels.text());
    }

    @Test
    void oneThatEndsWithinAFrameIsRefused() throws IOException {
        byte[] gif = Film.gif(60, 40, TRAFFIC, List.of(50, 3, 123), 0);
        cleaned(Arrays.copyOf(gif, gif.length - 1)); // only the end mark is missing

        assertEquals(
                "picture_damaged",
                assertThrows(Refusal.class, () -> cleaned(Arrays.copyOf(gif, gif.length - 4)))
                        .code());
        cleaned(gif);
        byte[] webp = Files.readAllBytes(folder.resolve("original.webp"));
        assertEquals(
                "picture_damaged",
                assertThrows(Refusal.class, () -> cleaned(Arrays.copyOf(webp, webp.length - 20)))
                        .code());
    }
}
