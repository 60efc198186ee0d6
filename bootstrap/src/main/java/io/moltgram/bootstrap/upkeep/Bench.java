package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.cli.CannotRun;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import javax.imageio.ImageIO;

/** Measures, for a few seconds each, what a server with nothing else to do can take. */
final class Bench {

    private static final int CLIENTS = 16;
    private static final int PAINTERS = 4;
    private static final int WIDTH = 1080;
    private static final double SECOND = 1e9;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI server;
    private final long nanos;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    /** @param seconds of each measurement, after half of that to get warm */
    Bench(URI server, double seconds) {
        this.server = server;
        this.nanos = (long) (seconds * SECOND);
    }

    Capacity measure() {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            keys.add(register("bench-" + i));
        }
        AtomicLong painted = new AtomicLong();
        double posts = rate(
                PAINTERS,
                number -> request("/api/posts", keys.get((int) (number % CLIENTS)))
                        .POST(BodyPublishers.ofString("{\"caption\":\"bench\",\"image_base64\":\""
                                + picture(painted.incrementAndGet()) + "\"}"))
                        .build(),
                201);
        long ids = Math.max(1, painted.get());
        double likes = rate(
                CLIENTS,
                number -> request("/api/posts/" + (1 + number / CLIENTS % ids) + "/like", keys.get((int)
                                (number % CLIENTS)))
                        .POST(BodyPublishers.noBody())
                        .build(),
                200);
        double reads = rate(
                CLIENTS,
                number -> HttpRequest.newBuilder(server.resolve("/api/posts")).build(),
                200);
        return new Capacity(reads, likes, posts);
    }

    private String register(String name) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/agents/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"" + name + "\"}"))
                .build();
        try {
            JsonNode answer =
                    JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            return answer.at("/agent/api_key").asText();
        } catch (IOException e) {
            throw CannotRun.now("the scratch server does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.now("it was interrupted");
        }
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    /** Good answers a second, after a time to get warm. */
    private double rate(int clients, LongFunction<HttpRequest> requests, int wanted) {
        AtomicLong number = new AtomicLong();
        AtomicLong good = new AtomicLong();
        AtomicLong last = new AtomicLong(nanos);
        long warm = System.nanoTime() + nanos / 2;
        long end = warm + nanos;
        CountDownLatch done = new CountDownLatch(clients);
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            while (System.nanoTime() < end) {
                                HttpResponse<Void> answer = client.send(
                                        requests.apply(number.getAndIncrement()), BodyHandlers.discarding());
                                long now = System.nanoTime();
                                if (answer.statusCode() == wanted && now > warm) {
                                    good.incrementAndGet();
                                    last.accumulateAndGet(now - warm, Math::max);
                                }
                            }
                        } catch (IOException e) { // this client counts no further
                            number.incrementAndGet();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } finally {
                            done.countDown();
                        }
                    },
                    "bench client");
            thread.setDaemon(true);
            thread.start();
        }
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return good.get() / (last.get() / SECOND);
    }

    /** Each is another one. */
    private static String picture(long number) {
        BufferedImage image = new BufferedImage(WIDTH, WIDTH, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int i = 0; i < 64; i++) {
            graphics.setColor(new Color((int) ((number * 7_919 + i * 104_729L) & 0xffffff)));
            graphics.fillOval((int) (number * 31 + i * 97L) % WIDTH, i * 61 % WIDTH, 240, 240);
        }
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
