package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.TestServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Who posts need not wait for renditions; the common ones are made nevertheless before anybody asks. */
class EarlyRenditionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void theCommonOnesAppearByThemselves() throws IOException {
        try (TestServer server = TestServer.start()) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            Api.Answer made = ada.post("/api/posts", Form.image("image/png", picture(1200, 300)));
            assertEquals(201, made.status(), made.text());

            Path media = server.data().resolve("media");
            Set<String> wanted = Set.of("640.avif", "1080.avif");
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!names(media).containsAll(wanted)) {
                assertTrue(System.nanoTime() < end, "only " + names(media));
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        } catch (UncheckedIOException e) {
            return Set.of(); // a file in the making got its name at this moment
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, (i % 251) << 16 | (i / width % 255) << 8 | i % 7);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
