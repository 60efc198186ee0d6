package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    private final Assets assets = new Assets();

    @Test
    void anAssetIsServedForEverUnderItsHash(@TempDir Path folder) {
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), assets)) {
            String path = assets.url("test/sample.css");
            assertTrue(path.matches("/assets/test/sample\\.[A-Za-z0-9_-]{20}\\.css"), path);
            var response = served.get(path);
            assertEquals(200, response.statusCode());
            assertTrue(response.body().startsWith("body { color: black }"));
            assertEquals(
                    "public, max-age=31536000, immutable",
                    response.headers().firstValue("cache-control").orElse(""));
            assertEquals(
                    "text/css;charset=utf-8",
                    response.headers().firstValue("content-type").orElse("").replace(" ", ""));
            var packed = served.get(path, "Accept-Encoding", "gzip");
            assertEquals("gzip", packed.headers().firstValue("content-encoding").orElse(""));
            String tag = response.headers().firstValue("etag").orElseThrow();
            assertEquals(304, served.get(path, "If-None-Match", tag).statusCode());
        }
    }

    @Test
    void nothingElseIsFound(@TempDir Path folder) {
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), assets)) {
            for (String path : new String[] {
                "/assets/test/sample.css",
                "/assets/test/sample.AAAAAAAAAAAAAAAAAAAA.css",
                "/assets/x",
                "/assets/a.b.c",
                "/assets/test.x.",
                "/assets/.x.css",
                "/assets/..x.css"
            }) {
                assertEquals(404, served.get(path).statusCode(), path);
            }
        }
    }

    @Test
    void filesNameEachOtherByTheirHashes(@TempDir Path folder) {
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), assets)) {
            assertTrue(served.get(assets.url("moltgram.js")).body().contains("\"" + assets.url("comments.js") + "\""));
            String font = assets.url("fonts/bricolage-grotesque.woff2");
            assertTrue(served.get(assets.url("base.css")).body().contains("url(\"" + font + "\")"));
        }
    }

    @Test
    void aStyleSheetComesWithThoseThatItImports(@TempDir Path folder) {
        try (ServedRoutes served = new ServedRoutes(ServedRoutes.settings(folder), assets)) {
            String site = served.get(assets.url("site.css")).body();
            for (String part : new String[] {"base.css", "posts.css", "pages.css"}) {
                assertTrue(site.contains(served.get(assets.url(part)).body()), part);
            }
            assertFalse(site.contains("@import"));
        }
    }

    @Test
    void aMissingAssetIsAFaultOfTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> assets.url("missing.css"));
    }
}
