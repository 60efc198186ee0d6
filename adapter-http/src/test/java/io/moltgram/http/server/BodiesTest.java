package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class BodiesTest {

    private static final String BOUNDARY = "cut-here";
    private static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private ServedRoutes served;
    private Path folder;

    @BeforeAll
    void serve(@TempDir Path temporary) {
        folder = temporary.resolve("bodies");
        Routes routes = to -> {
            to.post("/api/json", BodiesTest::echo);
            to.post("/api/form", BodiesTest::describe);
            to.get("/api/hello", ctx -> ctx.json(Map.of("hello", "world")));
            to.post("/login", ctx -> ctx.result("name=" + ctx.formParam("name")));
        };
        served = new ServedRoutes(ServedRoutes.settings(folder), routes);
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private static void echo(Context ctx) {
        JsonBody body = JsonBody.of(ctx);
        Map<String, Object> answer = new LinkedHashMap<>();
        body.text("text").ifPresent(text -> answer.put("text", text.length()));
        body.number("number").ifPresent(number -> answer.put("number", number));
        body.flag("flag").ifPresent(flag -> answer.put("flag", flag));
        answer.put("texts", body.texts("texts"));
        ctx.json(answer);
    }

    private static void describe(Context ctx) throws IOException {
        Form form = Form.of(ctx);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("caption", form.text("caption").orElse("-"));
        var picture = form.picture("image");
        answer.put("size", picture.map(UploadedPicture::size).orElse(-1L));
        answer.put("type", picture.flatMap(UploadedPicture::declaredType).orElse("-"));
        if (picture.isPresent()) {
            answer.put("on disk", Files.size(picture.get().file()));
        }
        ctx.json(answer);
    }

    private static byte[] form(int pictureBytes) {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\na sunset\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"../x.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[head.length + pictureBytes + tail.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(tail, 0, whole, head.length + pictureBytes, tail.length);
        return whole;
    }

    private HttpResponse<String> send(byte[] form) {
        return served.send("POST", "/api/form", BodyPublishers.ofByteArray(form), "Content-Type", TYPE);
    }

    private void assertNothingLeft() {
        Await.until(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.findAny().isEmpty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void aBodyIsReadWhateverItsTypeSays() {
        String body = "{\"text\":\"" + "é".repeat(100_000) + "\",\"number\":-5,\"flag\":true,\"texts\":[\"a\"]}";
        String answer = "{\"text\":100000,\"number\":-5,\"flag\":true,\"texts\":[\"a\"]}";
        assertEquals(answer, served.post("/api/json", body).body());
        assertEquals(
                answer,
                served.post("/api/json", body, "Content-Type", "text/plain").body());
        assertNothingLeft();
    }

    @Test
    void aFormOfAPageIsUnderstood() {
        String type = "application/x-www-form-urlencoded";
        assertEquals(
                "name=my bot",
                served.post("/login", "name=my+bot", "Content-Type", type).body());
    }

    @Test
    void brokenJsonIsRefusedWithThePlace() {
        assertRefused("{\"text\":", "Request body must be valid JSON (line 1, column 9)");
        assertRefused("", "Request body must be valid JSON, but is empty");
        assertRefused("{} {}", "Request body must be valid JSON (line 1, column 4)");
        assertRefused("{\"a\":1,\"a\":2}", "Request body must be valid JSON (line 1, column 11)");
        assertRefused("[]", "Request body must be a JSON object");
        assertRefused("null", "Request body must be a JSON object");
        assertRefused("{\"text\":5}", "text must be text");
        assertRefused("{\"text\":\"\\ud800\"}", "text must be valid Unicode text");
        assertRefused("{\"text\":\"\\u0000\"}", "text must be valid Unicode text");
        assertRefused("{\"number\":1.5}", "number must be a whole number");
        assertRefused("{\"number\":99999999999999999999}", "number must be a whole number");
        assertRefused("{\"number\":1e400}", "number must be a whole number");
        assertRefused("{\"flag\":\"true\"}", "flag must be true or false");
        assertRefused("{\"texts\":[1]}", "texts must be a list of text");
        assertRefused("{\"texts\":\"a\"}", "texts must be a list of text");
    }

    private void assertRefused(String body, String text) {
        HttpResponse<String> response = served.post("/api/json", body);
        assertEquals(400, response.statusCode(), body);
        assertTrue(response.body().startsWith("{\"error\":\"" + text + "\""), response.body());
    }

    @Test
    void monstrousJsonIsRefused() {
        assertEquals(400, served.post("/api/json", "{\"a\":".repeat(5_000)).statusCode());
        assertEquals(
                400,
                served.post("/api/json", "{\"number\":" + "9".repeat(100_000) + "}")
                        .statusCode());
        byte[] badUtf8 = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};
        assertEquals(
                400,
                served.send("POST", "/api/json", BodyPublishers.ofByteArray(badUtf8))
                        .statusCode());
    }

    @Test
    void anUploadLiesOnDiskWhileItIsHandled() {
        for (int size : new int[] {1, 5_000, 65_535, 65_537, 1_000_000, 10_485_760}) {
            assertEquals(
                    "{\"caption\":\"a sunset\",\"size\":" + size + ",\"type\":\"image/png\",\"on disk\":" + size + "}",
                    send(form(size)).body());
        }
        assertEquals(
                "{\"caption\":\"a sunset\",\"size\":-1,\"type\":\"-\"}",
                send(form(0)).body());
        assertNothingLeft();
    }

    @Test
    void aFileOverTheLimitIsRefusedInTheWordsOfTheContract() {
        for (int size : new int[] {10_485_761, 12_000_000, 20_000_000}) {
            HttpResponse<String> response = send(form(size));
            assertEquals(400, response.statusCode());
            assertEquals(
                    "{\"error\":\"File too large (max 10MB)\",\"field\":\"image\",\"limit\":10485760,\"actual\":" + size
                            + ",\"code\":\"file_too_large\"}",
                    response.body());
        }
        assertNothingLeft();
    }

    @Test
    void aBrokenFormIsRefused() {
        byte[] whole = form(100_000);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 12);
        assertEquals(400, send(cut).statusCode());
        assertEquals(400, send(new byte[0]).statusCode());
        assertEquals(
                400,
                served.post("/api/form", "nothing", "Content-Type", "multipart/form-data")
                        .statusCode());
        assertEquals(
                400,
                served.post("/api/form", "{}", "Content-Type", "text/plain").statusCode());
        String many =
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\na\r\n").repeat(100)
                        + "--" + BOUNDARY + "--\r\n";
        assertEquals(400, served.post("/api/form", many, "Content-Type", TYPE).statusCode());
        assertNothingLeft();
    }

    @Test
    void anAbortedUploadLeavesNothingBehind() throws IOException {
        try (Socket socket = served.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/form HTTP/1.1\r\nHost: x\r\nContent-Type: " + TYPE
                            + "\r\nContent-Length: 1000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[200_000]);
            Await.until(() -> folder.toFile().list().length > 0);
        }
        assertNothingLeft();
    }

    @Test
    void drippingClientsHoldNobodyUpAndAreClosed() throws IOException {
        List<Socket> dripping = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = served.connect();
                dripping.add(socket);
                socket.getOutputStream()
                        .write("POST /api/json HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 50; i++) {
                assertEquals(200, served.get("/api/hello").statusCode());
                assertEquals(200, served.post("/api/json", "{}").statusCode());
            }
            for (Socket socket : dripping) {
                assertClosed(socket);
            }
        } finally {
            for (Socket socket : dripping) {
                socket.close();
            }
        }
    }

    /** Reads to the end; a reset counts as one. */
    private static void assertClosed(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        InputStream in = socket.getInputStream();
        try {
            assertEquals(-1, in.read());
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("still open", e);
        } catch (java.net.SocketException e) {
            assertTrue(e.getMessage().contains("reset"), e.getMessage());
        }
    }
}
