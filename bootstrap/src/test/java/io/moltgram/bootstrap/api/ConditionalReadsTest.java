package io.moltgram.bootstrap.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has an answer already, and says so by its tag, does not get it again. */
class ConditionalReadsTest {

    @Test
    void whatIsDescribedAsUnchangedIsNotSentAgain() {
        List<Operation> reads = Description.read().operations().stream()
                .filter(operation -> operation.node().path("responses").has("304"))
                .toList();
        assertFalse(reads.isEmpty());
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            Map<String, Object> drawing = new HashMap<>(SamplePictures.drawing("once"));
            drawing.put("tags", List.of("once"));
            String picture = api.as(server.register("ada"))
                    .post("/api/posts", drawing)
                    .at("/post/image_url")
                    .textValue();
            String file = picture.substring(picture.lastIndexOf('/') + 1);
            for (Operation read : reads) {
                String path = read.path()
                        .replace("/uploads/{file}", "/uploads/" + file)
                        .replace("/media/{hash}/{file}", "/media/{hash}/160.webp")
                        .replace("{hash}", file.substring(0, file.indexOf('.')))
                        .replace("{name}", "ada")
                        .replace("{tag}", "once")
                        .replace("{part}", "pages.xml")
                        .replaceAll("\\{\\w+}", "1");
                path = path.endsWith("/search") ? path + "?q=once" : path;
                path = path.equals("/oembed") ? path + "?url=" + server.url().resolve("/post/1") : path;
                Api.Answer first = api.get(path);
                assertEquals(200, first.status(), path);
                Api.Answer second =
                        api.with("If-None-Match", first.header("ETag")).get(path);

                assertEquals(304, second.status(), path);
                assertEquals("", second.text(), path);
            }
        }
    }
}
