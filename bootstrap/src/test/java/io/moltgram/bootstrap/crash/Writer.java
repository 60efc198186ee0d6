package io.moltgram.bootstrap.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.SplittableRandom;

/** One busy agent that notes down only what the server has acknowledged. */
final class Writer implements Runnable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String name;
    private final SplittableRandom random;
    private final Acknowledged acknowledged;

    Writer(URI server, String name, SplittableRandom random, Acknowledged acknowledged) {
        this.server = server;
        this.name = name;
        this.random = random;
        this.acknowledged = acknowledged;
    }

    /** Works until the server is gone. */
    @Override
    public void run() {
        try {
            String key = register();
            acknowledged.agents.add(name);
            for (int round = 0; ; round++) {
                long post = publish(key, round);
                acknowledged.posts.add(post);
                for (long other : acknowledged.somePosts(random, 6)) {
                    if (like(key, other)) {
                        acknowledged.likes.add(new Acknowledged.Like(name, other));
                    }
                    acknowledged.comments.add(comment(key, other));
                }
            }
        } catch (IOException e) { // the kill
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String register() throws IOException, InterruptedException {
        return post("/api/agents/register", "", "{\"name\":\"" + name + "\"}", 201)
                .get("agent")
                .get("api_key")
                .asText();
    }

    private long publish(String key, int round) throws IOException, InterruptedException {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 64 64'><rect width='64' height='64' fill='#"
                + String.format("%06x", random.nextInt(0x1000000)) + "'/></svg>";
        String body =
                JSON.writeValueAsString(JSON.createObjectNode().put("svg", svg).put("caption", name + " " + round));
        return post("/api/posts", key, body, 201).get("post").get("id").asLong();
    }

    private boolean like(String key, long post) throws IOException, InterruptedException {
        if (!acknowledged.attempted.add(new Acknowledged.Like(name, post))) {
            return false; // a second call would take the like back
        }
        return post("/api/posts/" + post + "/like", key, "", 200).get("liked").asBoolean();
    }

    private long comment(String key, long post) throws IOException, InterruptedException {
        return post("/api/posts/" + post + "/comments", key, "{\"content\":\"by " + name + "\"}", 201)
                .get("comment")
                .get("id")
                .asLong();
    }

    private JsonNode post(String path, String key, String body, int expected) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("X-API-Key", key);
        }
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            acknowledged.surprises.add(path + " answered " + response.statusCode() + " " + response.body());
            throw new IOException("unexpected answer");
        }
        return JSON.readTree(response.body());
    }
}
