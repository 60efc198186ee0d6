package io.moltgram.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Somebody who calls the API, perhaps with a key. */
record Client(URI base, String... headers) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Client with(String header, String value) {
        return new Client(
                base,
                Stream.concat(Stream.of(headers), Stream.of(header, value)).toArray(String[]::new));
    }

    Client as(String key) {
        return with("X-API-Key", key);
    }

    HttpResponse<byte[]> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<byte[]> post(String path, String body) {
        return send("POST", path, body);
    }

    HttpResponse<byte[]> send(String method, String path, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Status and body. */
    static String told(HttpResponse<byte[]> response) {
        return response.statusCode() + " " + new String(response.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
