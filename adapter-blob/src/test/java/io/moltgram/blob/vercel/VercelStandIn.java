package io.moltgram.blob.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for Vercel Blob: what its HTTP API does with the calls that its documentation names, kept in memory. */
public final class VercelStandIn implements AutoCloseable {

    public static final String TOKEN = "vercel_blob_rw_TestStore1_canary5f2e";

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A page of a list is short, so that tests see more than one. */
    private static final int PAGE = 2;

    private record Blob(byte[] bytes, String type, Instant uploaded) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final NavigableMap<String, Blob> blobs = new ConcurrentSkipListMap<>();
    private final AtomicInteger failing = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger last = new AtomicInteger(Integer.MAX_VALUE);

    private VercelStandIn(HttpServer server) {
        this.server = server;
    }

    public static VercelStandIn start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            VercelStandIn standIn = new VercelStandIn(server);
            server.createContext("/api/blob", exchange -> standIn.answer(exchange, standIn::api));
            server.createContext("/public/", exchange -> standIn.answer(exchange, standIn::file));
            server.setExecutor(standIn.threads);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI api() {
        return URI.create(base() + "/api/blob");
    }

    /** The public host of its one store. */
    public URI reads() {
        return URI.create(base() + "/public");
    }

    public VercelPlace place() {
        return VercelPlace.of(api(), Optional.of(reads()), TOKEN).orElseThrow();
    }

    /** The next so many calls are answered with 503. */
    public void fail(int times) {
        failing.set(times);
    }

    /** How many calls came so far. */
    public int calls() {
        return calls.get();
    }

    /** After so many calls in all, none is answered any more. */
    public void closeAfter(int number) {
        last.set(number);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private interface Handling {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Handling handling) throws IOException {
        try (exchange) {
            if (calls.incrementAndGet() > last.get()) {
                return;
            }
            if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                refuse(exchange, 503, "service_unavailable");
            } else {
                handling.handle(exchange);
            }
        } catch (RuntimeException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private void api(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("authorization"))) {
            refuse(exchange, 403, "forbidden");
            return;
        }
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        String call = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/api/blob".length());
        switch (call) {
            case "PUT /" -> put(exchange, query.get("pathname"));
            case "POST /delete" -> delete(exchange);
            case "GET " -> {
                if (query.containsKey("url")) {
                    head(exchange, query.get("url"));
                } else {
                    list(exchange, query);
                }
            }
            default -> refuse(exchange, 400, "bad_request");
        }
    }

    private void put(HttpExchange exchange, String path) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        var headers = exchange.getRequestHeaders();
        boolean overwrite = "1".equals(headers.getFirst("x-allow-overwrite"));
        if (!"public".equals(headers.getFirst("x-vercel-blob-access")) || !overwrite && blobs.containsKey(path)) {
            refuse(exchange, 400, "bad_request");
            return;
        }
        String name = "0".equals(headers.getFirst("x-add-random-suffix")) ? path : path + "-random";
        Blob blob = new Blob(
                bytes, headers.getFirst("x-content-type"), Instant.now().truncatedTo(ChronoUnit.MILLIS));
        blobs.put(name, blob);
        send(exchange, 200, described(name, blob));
    }

    private void head(HttpExchange exchange, String urlOrPath) throws IOException {
        Blob blob = blobs.get(urlOrPath);
        if (blob == null) {
            refuse(exchange, 404, "not_found");
        } else {
            send(exchange, 200, described(urlOrPath, blob));
        }
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        String prefix = query.getOrDefault("prefix", "");
        ObjectNode page = JSON.createObjectNode();
        var listed = page.putArray("blobs");
        List<String> names = blobs.tailMap(query.getOrDefault("cursor", ""), false).keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .limit(PAGE + 1L)
                .toList();
        names.stream().limit(PAGE).forEach(name -> listed.add(described(name, blobs.get(name))));
        boolean more = names.size() > PAGE;
        page.put("hasMore", more);
        if (more) {
            page.put("cursor", names.get(PAGE - 1));
        }
        send(exchange, 200, page);
    }

    private void delete(HttpExchange exchange) throws IOException {
        for (JsonNode url : JSON.readTree(exchange.getRequestBody()).path("urls")) {
            blobs.remove(url.asText());
        }
        exchange.getResponseHeaders().set("content-type", "application/json");
        byte[] body = "null".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private void file(HttpExchange exchange) throws IOException {
        Blob blob = blobs.get(exchange.getRequestURI().getPath().substring("/public/".length()));
        if (blob == null) {
            refuse(exchange, 404, "not_found");
            return;
        }
        exchange.getResponseHeaders().set("content-type", blob.type());
        Matcher range =
                RANGE.matcher(Optional.ofNullable(exchange.getRequestHeaders().getFirst("range"))
                        .orElse(""));
        byte[] bytes = range.matches()
                ? Arrays.copyOfRange(
                        blob.bytes(),
                        Integer.parseInt(range.group(1)),
                        Math.min(blob.bytes().length, Integer.parseInt(range.group(2)) + 1))
                : blob.bytes();
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private ObjectNode described(String name, Blob blob) {
        return JSON.createObjectNode()
                .put("url", reads() + "/" + name)
                .put("downloadUrl", reads() + "/" + name + "?download=1")
                .put("pathname", name)
                .put("contentType", blob.type())
                .put("size", blob.bytes().length)
                .put("uploadedAt", blob.uploaded().toString());
    }

    private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
        exchange.getRequestBody().readAllBytes();
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", code).put("message", "No");
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> values = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] sides = pair.split("=", 2);
            values.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        }
        return values;
    }
}
