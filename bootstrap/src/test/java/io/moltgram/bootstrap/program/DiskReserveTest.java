package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Below the reserve of the disk, pictures are refused and everything else goes on. */
class DiskReserveTest {

    private static final String OTHER_DRAWING =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='4' fill='red'/></svg>";

    @TempDir
    Path folder;

    @Test
    void uploadsAreRefusedWhileLikesAndCommentsAreTaken() {
        String key;
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_DATA_DIR", folder.toString()))) {
            key = server.register("ada");
            assertEquals(
                    201,
                    new Api(server.url())
                            .as(key)
                            .post("/api/posts", SamplePictures.drawing("one"))
                            .status());
        }
        Map<String, String> settings =
                Map.of("MOLTGRAM_DATA_DIR", folder.toString(), "MOLTGRAM_DISK_RESERVE_MB", "1000000");
        try (TestServer server = TestServer.start(settings)) {
            Api ada = new Api(server.url()).as(key);
            Api.Answer drawing = ada.post("/api/posts", Map.of("svg", OTHER_DRAWING));
            Api.Answer upload = ada.post("/api/posts", Form.image("image/png", SamplePictures.png(1)));

            assertEquals("507 No room left to keep pictures", drawing.refusal());
            assertEquals("storage_full", drawing.at("/code").asText());
            assertEquals("5", drawing.header("Retry-After"));
            assertEquals("507 No room left to keep pictures", upload.refusal());
            assertEquals(200, ada.post("/api/posts/1/like").status());
            assertEquals(
                    201,
                    ada.post("/api/posts/1/comments", "{\"content\":\"still here\"}")
                            .status());
            assertEquals(1, ada.get("/api/posts").at("/posts").size());
            assertEquals(200, ada.get("/").status());
        }
    }
}
