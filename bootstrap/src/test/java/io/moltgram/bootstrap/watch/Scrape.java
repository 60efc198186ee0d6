package io.moltgram.bootstrap.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** One reading of {@code /metrics}. */
record Scrape(int status, String contentType, String text) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** @param headers names and values in turn */
    static Scrape of(URI server, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve("/metrics"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            return new Scrape(answer.statusCode(), type, answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** The value of the only series with that name whose labels hold all of these. */
    double value(String name, String... labels) {
        List<String> found = lines().stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        if (found.isEmpty()) {
            return 0;
        }
        if (found.size() > 1) {
            throw new AssertionError("more than one: " + found);
        }
        return Double.parseDouble(found.get(0).substring(found.get(0).lastIndexOf(' ') + 1));
    }
}
