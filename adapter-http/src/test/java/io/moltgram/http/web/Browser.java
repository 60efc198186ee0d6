package io.moltgram.http.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script: keeps cookies, fills forms, follows no redirect by itself. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");
    private static final Pattern KEY = Pattern.compile("value=\"(mg_[A-Za-z0-9_-]{40})\"");
    private static final String BOUNDARY = "----of-the-form";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    Browser(int port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form; fields as name, value, name, value. */
    HttpResponse<String> post(String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form as our scripts do. */
    HttpResponse<String> script(String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with the given header besides. */
    HttpResponse<String> postWith(String header, String value, String path, String... fields) {
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded", header, value)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with a file in its field {@code image}. */
    HttpResponse<String> upload(String path, String file, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n");
            body.append(fields[i + 1]).append("\r\n");
        }
        body.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n");
        body.append("Content-Type: image/png\r\n\r\n").append(file).append("\r\n--" + BOUNDARY + "--\r\n");
        return send(request(path, "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Registers an agent by hand and stays signed in; returns its key. */
    String register(String name) {
        HttpResponse<String> welcome = post("/register", "csrf", token("/register"), "name", name);
        return found(KEY, welcome.body());
    }

    /** The token that the page's forms hold. */
    String token(String path) {
        return found(TOKEN, get(path).body());
    }

    private static String found(Pattern pattern, String body) {
        Matcher matcher = pattern.matcher(body);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + body);
        }
        return matcher.group(1);
    }

    private static String encoded(String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return body.toString();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
