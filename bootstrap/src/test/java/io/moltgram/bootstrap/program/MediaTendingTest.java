package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.blob.s3.S3Server;
import io.moltgram.blob.vercel.VercelStandIn;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Runner;
import io.moltgram.bootstrap.cli.Surroundings;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying, checking and repairing the files of pictures from the command line. */
class MediaTendingTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path data;
    private String drawn;

    @BeforeEach
    void fill() {
        data = folder.resolve("data");
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_DATA_DIR", data.toString()))) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        201,
                        ada.post("/api/posts", Form.image("image/png", SamplePictures.png(i)))
                                .status());
            }
            String url = ada.post("/api/posts", SamplePictures.drawing("drawn"))
                    .at("/post/image_url")
                    .asText();
            drawn = url.replaceAll(".*/([0-9a-f]{64})\\..*", "$1");
        }
    }

    @Test
    void filesGoRoundThroughAllPlacesUnchanged() throws IOException {
        Map<String, String> before = files(data.resolve("media"));
        try (S3Server s3 = S3Server.start();
                VercelStandIn vercel = VercelStandIn.start()) {
            Map<String, String> places = places(s3, vercel);
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "disk", "--to", "s3"), err::toString);
            assertTrue(told().contains("Copied:   " + before.size() + " ("), told());
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "disk", "--to", "s3"));
            assertTrue(told().contains("Copied:   0 (0 bytes)\nThere:    " + before.size() + " already"), told());
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "s3", "--to", "vercel"));
            places.put("MOLTGRAM_DATA_DIR", folder.resolve("other").toString());
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "vercel", "--to", "disk"));
            assertEquals(before, files(folder.resolve("other/media")));

            places.put("MOLTGRAM_DATA_DIR", data.toString());
            places.put("MEDIA_STORE", "s3");
            assertEquals(ExitCode.OK, run(places, "media", "check"), err::toString);
        }
    }

    @Test
    void aCopyThatBreaksOffGoesOnWhereItWas() throws IOException {
        Map<String, String> before = files(data.resolve("media"));
        VercelStandIn vercel = VercelStandIn.start();
        try (S3Server s3 = S3Server.start()) {
            Map<String, String> places = places(s3, vercel);
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "disk", "--to", "vercel"));
            vercel.closeAfter(vercel.calls() + before.size() + 4);
            assertEquals(ExitCode.TEMPORARY, run(places, "media", "copy", "--from", "vercel", "--to", "s3"));
            assertTrue(
                    err.toString(StandardCharsets.UTF_8)
                            .contains("moltgram: the copy broke off; the same command goes on where it was: "),
                    err::toString);

            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "disk", "--to", "s3"));
            assertTrue(told().matches("(?s).*There:    [1-9]\\d* already.*"), told());
            places.put("MOLTGRAM_DATA_DIR", folder.resolve("other").toString());
            assertEquals(ExitCode.OK, run(places, "media", "copy", "--from", "s3", "--to", "disk"));
            assertEquals(before, files(folder.resolve("other/media")));
        }
    }

    @Test
    void aDamagedFileIsNotCopiedAndNamed() throws IOException {
        Path original = originals().get(0);
        byte[] bytes = Files.readAllBytes(original);
        bytes[bytes.length / 2] ^= 1;
        Files.write(original, bytes);
        try (S3Server s3 = S3Server.start();
                VercelStandIn vercel = VercelStandIn.start()) {
            assertEquals(ExitCode.UNWELL, run(places(s3, vercel), "media", "copy", "--from", "disk", "--to", "s3"));
            assertTrue(told().contains("Damaged:  1\n  " + original.getParent().getFileName() + "/original."), told());
        }
    }

    @Test
    void whatDoesNotBelongTogetherIsFoundAndMended() throws IOException {
        assertEquals(ExitCode.OK, run(Map.of(), "media", "check"));
        assertTrue(told().contains("Pictures: 4\nUnused:   0 "), told());
        Path orphan = data.resolve("media/00/00/" + "0".repeat(64) + "/original.png");
        Files.createDirectories(orphan.getParent());
        Files.writeString(orphan, "nobody's");
        assertEquals(ExitCode.OK, run(Map.of(), "media", "check"), "it may be just coming in");
        Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minusSeconds(7200)));
        for (Path original : originals()) {
            if (original.toString().contains(drawn)) {
                Files.delete(original);
            }
        }

        assertEquals(ExitCode.UNWELL, run(Map.of(), "media", "check"));
        assertTrue(told().contains("Unused:   1 pictures with files and without a row\n  0000"), told());
        assertTrue(told().contains("Missing:  1 pictures with a row and without their file\n  " + drawn), told());
        assertEquals(ExitCode.OK, run(Map.of(), "media", "repair"), err::toString);
        assertTrue(told().contains("Removed:  1 ") && told().contains("Redrawn:  1 "), told());
        assertEquals(ExitCode.OK, run(Map.of(), "media", "check"));

        Path lost = originals().stream()
                .filter(original -> !original.toString().contains(drawn))
                .findFirst()
                .orElseThrow();
        Files.delete(lost);
        assertEquals(ExitCode.UNWELL, run(Map.of(), "media", "repair"));
        assertTrue(told().contains("Lost:     1 pictures that only a backup can bring back\n  "), told());
    }

    @Test
    void placesThatAreNotNamedInFullAreSaid() {
        assertEquals(ExitCode.CONFIG, run(Map.of(), "media", "copy", "--from", "disk", "--to", "s3"));
        assertEquals(ExitCode.CONFIG, run(Map.of(), "media", "copy", "--from", "disk", "--to", "disk"));
        assertEquals(ExitCode.USAGE, run(Map.of(), "media", "copy", "--from", "disk", "--to", "tape"));
    }

    private int run(Map<String, String> settings, String... arguments) {
        out.reset();
        err.reset();
        Map<String, String> environment = new HashMap<>(Map.of("MOLTGRAM_DATA_DIR", data.toString()));
        environment.putAll(settings);
        Surroundings around = new Surroundings(environment, folder, print(out), print(err), false);
        return new Runner(ServerProgram::new, around).run(arguments);
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private static Map<String, String> places(S3Server s3, VercelStandIn vercel) {
        return new HashMap<>(Map.of(
                "MEDIA_STORE",
                "disk",
                "S3_ENDPOINT",
                s3.url().toString(),
                "S3_BUCKET",
                S3Server.BUCKET,
                "S3_ACCESS_KEY_ID",
                S3Server.KEY_ID,
                "S3_SECRET_ACCESS_KEY",
                S3Server.SECRET,
                "BLOB_READ_WRITE_TOKEN",
                VercelStandIn.TOKEN,
                "BLOB_API_URL",
                vercel.api().toString(),
                "BLOB_PUBLIC_URL",
                vercel.reads().toString()));
    }

    private List<Path> originals() throws IOException {
        try (Stream<Path> below = Files.walk(data.resolve("media"))) {
            return below.filter(file -> file.getFileName().toString().startsWith("original."))
                    .toList();
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> below = Files.walk(root)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(
                        root.relativize(file).toString(),
                        Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))) + " " + Files.size(file));
            }
        }
        return files;
    }
}
