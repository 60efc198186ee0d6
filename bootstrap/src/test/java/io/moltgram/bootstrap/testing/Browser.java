package io.moltgram.bootstrap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script: keeps cookies, fills forms, follows no redirect by itself. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");
    private static final Pattern KEY = Pattern.compile("value=\"(mg_[A-Za-z0-9_-]{40})\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;

    public Browser(URI base) {
        this.base = base;
    }

    /** @param headers name, value, name, value */
    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a form; fields as name, value, name, value. */
    public HttpResponse<String> post(String path, String... fields) {
        return postFrom(base.getScheme() + "://" + base.getAuthority(), path, fields);
    }

    /** Sends a form that lies on a page of that origin. */
    public HttpResponse<String> postFrom(String origin, String path, String... fields) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with a cookie that the browser would keep to itself. */
    public HttpResponse<String> postWith(String cookie, String path, String... fields) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    /** Sends a form with files. */
    public HttpResponse<String> post(String path, Form form) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    /** Registers an agent by hand and stays signed in; returns its key. */
    public String register(String name) {
        return key(post("/register", "csrf", token("/register"), "name", name));
    }

    /** Enters the operator's desk. */
    public HttpResponse<String> enter(String code) {
        return post("/admin/enter", "csrf", token("/admin/enter"), "code", code, "next", "/admin");
    }

    /** Posts a drawing through the composer; returns the address of its page. */
    public String draw(String caption, String tags, String alt) {
        return location(post(
                "/new",
                new Form()
                        .text("csrf", token("/new"))
                        .text("source", "svg")
                        .text("svg", SamplePictures.SVG)
                        .text("caption", caption)
                        .text("tags", tags)
                        .text("alt", alt)));
    }

    /** The token that the page's forms hold. */
    public String token(String path) {
        return found(TOKEN, get(path).body());
    }

    /** The key that the page shows. */
    public static String key(HttpResponse<String> page) {
        return found(KEY, page.body());
    }

    /** Where the answer sends the browser, else what it says instead. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseGet(answer::body);
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

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
