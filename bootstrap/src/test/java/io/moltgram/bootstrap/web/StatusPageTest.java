package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatusPageTest {

    @Test
    void itSaysWhatWasTriedAndFound() {
        try (TestServer server = TestServer.start()) {
            server.register("ada");
            HttpResponse<String> page = new Browser(server.url()).get("/status");

            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Everything works"), page.body());
            assertTrue(page.body().contains("name=\"robots\" content=\"noindex\""), page.body());
            String part = new Browser(server.url()).get("/status?part=list").body();
            assertTrue(part.strip().startsWith("<div class=\"status-part\">"), part);
        }
    }

    @Test
    void aPlaceForPicturesThatIsGoneIsSaid() throws IOException {
        try (TestServer server = TestServer.start()) {
            Path media = server.data().resolve("media");
            try (Stream<Path> files = Files.walk(media)) {
                for (Path path :
                        files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(path);
                }
            }
            Files.createFile(media);

            String page = new Browser(server.url()).get("/status").body();

            assertTrue(page.contains("Something does not work"), page);
            assertTrue(page.contains("does not work</td>"), page);
            assertFalse(page.contains(media.toString()), "no path of the machine");
        }
    }
}
