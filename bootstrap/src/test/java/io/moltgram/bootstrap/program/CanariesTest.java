package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.domain.media.PictureFormat;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words are hidden wherever a picture has room for words; ExifTool, which has nothing to do with this program, finds
 * them in what is sent and none of them in what is served.
 */
class CanariesTest {

    private static final String CANARY = "CANARY";
    private static final int SIDE = 700;

    /** What ExifTool may still say of a picture: what kind it is, how large, and how its pixels are kept. */
    private static final Pattern HARMLESS =
            Pattern.compile("\\[(ExifTool|System|File|JFIF|PNG|PNG-pHYs|RIFF|QuickTime|Meta|Composite|GIF)] .*");

    /** But never these, wherever they stand. */
    private static final Pattern HARM = Pattern.compile(
            "(?i).*(comment|gps|thumbnail|xmp|profile ?desc|author|artist|copyright|software|trailer|warning).*");

    private static final Pattern HEADING = Pattern.compile("======== .*| +[0-9]+ (directories|image files) .*");

    @TempDir
    Path folder;

    @TempDir
    Path served;

    @Test
    void nothingThatIsHiddenIsServed() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "exiftool"))),
                "exiftool is not here; on Debian: apt-get install libimage-exiftool-perl");
        try (TestServer server = TestServer.start()) {
            Api ada = new Api(server.url()).as(server.register("ada"));
            for (String kind : List.of("jpeg", "png", "webp", "gif")) {
                Path sent = planted(kind);
                assertTrue(told(sent).stream().anyMatch(line -> line.contains(CANARY)), kind + " hides nothing");
                Api.Answer made = ada.post("/api/posts", Form.image("image/" + kind, Files.readAllBytes(sent)));
                assertEquals(201, made.status(), made.text());
                String address = URI.create(made.at("/post/image_url").asText()).getPath();
                String hash = address.substring("/uploads/".length(), "/uploads/".length() + 64);
                expectClean(server.url(), address);
                for (String rendition : List.of("640.jpg", "640.webp", "640.avif", "320.jpg", "320.webp", "320.avif")) {
                    expectClean(server.url(), "/media/" + hash + "/" + rendition);
                }
            }
        }
        List<String> told = told(served);
        assertTrue(told.get(told.size() - 1).contains("28 image files read"), told.get(told.size() - 1));
        for (String line : told) {
            boolean harmless =
                    HARMLESS.matcher(line).matches() && !HARM.matcher(line).matches();
            assertTrue(harmless || HEADING.matcher(line).matches(), line);
        }
    }

    private void expectClean(URI server, String address) throws Exception {
        byte[] bytes = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.resolve(address)).build(), BodyHandlers.ofByteArray())
                .body();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String trace : List.of(CANARY, "Exif", "http://ns.adobe.com", "ICC_PROFILE", "ICCP", "iCCP", "XMP ")) {
            assertFalse(text.contains(trace), address + " has " + trace);
        }
        Files.write(served.resolve(address.substring(1).replace('/', '-')), bytes);
    }

    /** A picture of the kind with words in each place that the kind has for them, and after its end. */
    private Path planted(String kind) throws Exception {
        Path file = folder.resolve("planted." + kind);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            image.setRGB(i % SIDE, i / SIDE, (i % 251) << 16 | (i / SIDE % 255) << 8 | i % 13);
        }
        if (kind.equals("webp")) {
            int[] argb = Arrays.stream(image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE))
                    .map(pixel -> pixel | 0xFF000000)
                    .toArray();
            FrameEncoder.encode(new Pixels(SIDE, SIDE, argb), PictureFormat.WEBP, file);
        } else {
            ImageIO.write(image, kind, file.toFile());
        }
        List<String> words = new ArrayList<>(List.of("-XMP-dc:Creator=" + CANARY, "-XMP-dc:Description=" + CANARY));
        if (!kind.equals("webp")) {
            words.add("-Comment=" + CANARY);
        }
        if (!kind.equals("gif")) {
            words.addAll(List.of(
                    "-EXIF:GPSLatitude=51.4778",
                    "-EXIF:GPSLatitudeRef=N",
                    "-EXIF:GPSAreaInformation=" + CANARY,
                    "-EXIF:Artist=" + CANARY,
                    "-EXIF:UserComment=" + CANARY,
                    "-ICC_Profile<=" + profile()));
        }
        if (kind.equals("jpeg")) {
            words.add("-ThumbnailImage<=" + thumbnail());
            words.add("-IPTC:Caption-Abstract=" + CANARY);
        }
        exiftool(Stream.concat(Stream.of("-q", "-m", "-overwrite_original"), words.stream()), file);
        Files.writeString(file, CANARY + "<script>after the end</script>", StandardOpenOption.APPEND);
        return file;
    }

    /** Plain sRGB under another name. */
    private Path profile() throws IOException {
        byte[] bytes = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] renamed = text.replace("IEC61966", CANARY + "XX").getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(folder.resolve("profile.icc"), renamed);
    }

    private Path thumbnail() throws IOException {
        BufferedImage small = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", bytes);
        bytes.writeBytes(CANARY.getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("thumbnail.jpg"), bytes.toByteArray());
    }

    /** All that ExifTool knows of the file, or of those in the folder, a line each, with the group. */
    private static List<String> told(Path files) throws Exception {
        return exiftool(Stream.of("-a", "-u", "-G1", "-s"), files).lines().toList();
    }

    private static String exiftool(Stream<String> options, Path file) throws Exception {
        List<String> command = Stream.concat(Stream.of("exiftool"), Stream.concat(options, Stream.of(file.toString())))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
