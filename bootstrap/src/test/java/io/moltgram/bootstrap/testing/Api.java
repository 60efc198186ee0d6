package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Speaks to a server's API as one caller. Fails on any answer that is not as the API's description has it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** What came back; {@code json} is a missing node if it is no JSON. */
    public record Answer(int status, HttpHeaders headers, byte[] bytes) {

        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(bytes);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }

        /** The value at a JSON pointer. */
        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        /** The status and the error's text. */
        public String refusal() {
            return status + " " + at("/error").asText();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private final URI base;
    private final List<String> headers;

    public Api(URI base) {
        this(base, List.of());
    }

    private Api(URI base, List<String> headers) {
        this.base = base;
        this.headers = headers;
    }

    /** The same server, called with that key. */
    public Api as(String key) {
        return with("X-API-Key", key);
    }

    public Api with(String header, String value) {
        return new Api(
                base, Stream.concat(headers.stream(), Stream.of(header, value)).toList());
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** @param body text that is sent as it is, or something to be made JSON */
    public Answer post(String path, Object body) {
        return send("POST", path, BodyPublishers.ofString(json(body)));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, BodyPublishers.ofString(json(body)));
    }

    public Answer post(String path, Form form) {
        return with("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(form.bytes()));
    }

    public Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, body).timeout(Duration.ofSeconds(60));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
            AnswerCheck.fault(method, path, answer).ifPresent(fault -> {
                throw new AssertionError(fault);
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
