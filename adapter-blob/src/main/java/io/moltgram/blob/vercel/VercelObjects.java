package io.moltgram.blob.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.blob.remote.Patience;
import io.moltgram.blob.remote.RemoteObjects;
import io.moltgram.blob.remote.StoreFailure;
import io.moltgram.blob.vercel.VercelCalls.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Objects in a public store of Vercel Blob, by its HTTP API. Keys are the paths under which it keeps them. */
public final class VercelObjects implements RemoteObjects {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int NOT_FOUND = 404;
    private static final int MOST_AT_ONCE = 1000;
    private static final String YEAR_SECONDS = "31536000";

    private final VercelPlace place;
    private final VercelCalls calls;

    public VercelObjects(VercelPlace place, Patience patience) {
        this.place = place;
        this.calls = new VercelCalls(place, patience);
    }

    @Override
    public String place() {
        return place.toString();
    }

    @Override
    public void put(String key, Path file, String mediaType) throws StoreFailure {
        HttpRequest.Builder request;
        long size;
        try {
            request = calls.api("/?pathname=" + encoded(key)).PUT(BodyPublishers.ofFile(file));
            size = Files.size(file);
        } catch (IOException e) {
            throw StoreFailure.refused("the file cannot be read: " + e.getMessage());
        }
        Answer answer = calls.send(
                request.header("x-vercel-blob-access", "public")
                        .header("x-add-random-suffix", "0")
                        .header("x-allow-overwrite", "1")
                        .header("x-content-type", mediaType)
                        .header("x-cache-control-max-age", YEAR_SECONDS),
                size);
        if (!require(answer).path("pathname").asText().equals(key)) {
            throw StoreFailure.refused("the store kept it under another name");
        }
    }

    @Override
    public OptionalLong size(String key) throws StoreFailure {
        Answer answer = calls.send(calls.api("?url=" + encoded(key)).GET(), 0);
        return answer.status() == NOT_FOUND && isNoStoreMissing(answer)
                ? OptionalLong.empty()
                : OptionalLong.of(require(answer).path("size").asLong());
    }

    @Override
    public byte[] read(String key, long offset, int length) throws StoreFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(key))
                .header("range", "bytes=" + offset + "-" + (offset + length - 1))
                .GET();
        Answer answer = calls.send(request, length);
        boolean whole = answer.status() == OK && offset == 0;
        if (answer.status() != PARTIAL && !whole) {
            throw StoreFailure.refused("the file cannot be fetched (" + answer.status() + ")");
        } else if (answer.body().length != length) {
            throw StoreFailure.outage(
                    place.reads().getAuthority() + " sent " + answer.body().length + " of " + length + " bytes");
        }
        return answer.body();
    }

    @Override
    public void forEach(String prefix, Consumer<Held> seen) throws StoreFailure {
        String from = "";
        boolean more = true;
        while (more) {
            JsonNode page = require(calls.send(
                    calls.api("?limit=" + MOST_AT_ONCE + "&prefix=" + encoded(prefix) + from)
                            .GET(),
                    0));
            for (JsonNode blob : page.path("blobs")) {
                seen.accept(new Held(
                        blob.path("pathname").asText(),
                        blob.path("size").asLong(),
                        moment(blob.path("uploadedAt").asText())));
            }
            from = "&cursor=" + encoded(page.path("cursor").asText());
            more = page.path("hasMore").asBoolean();
        }
    }

    @Override
    public void remove(List<String> keys) throws StoreFailure {
        for (int at = 0; at < keys.size(); at += MOST_AT_ONCE) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            keys.subList(at, Math.min(keys.size(), at + MOST_AT_ONCE)).forEach(body.withArray("urls")::add);
            require(calls.send(
                    calls.api("/delete")
                            .header("content-type", "application/json")
                            .POST(BodyPublishers.ofString(body.toString())),
                    0));
        }
    }

    @Override
    public URI address(String key) {
        return place.reads().resolve(key);
    }

    @Override
    public void close() {
        // connections that nobody uses close by themselves
    }

    /** The answer's JSON, if it says that the call worked. */
    private JsonNode require(Answer answer) throws StoreFailure {
        if (answer.status() == OK) {
            return answer.json();
        }
        String code = answer.json().at("/error/code").asText();
        throw switch (code) {
            case "forbidden" -> StoreFailure.refused("the login failed: the token is wrong or may not do that");
            case "store_not_found" -> StoreFailure.refused("there is no store " + place.storeId());
            case "store_suspended" -> StoreFailure.refused("the store is suspended");
            case "rate_limited", "service_unavailable" -> StoreFailure.outage("it answered " + code);
            default -> StoreFailure.refused("it answered " + answer.status() + (isWord(code) ? " " + code : ""));
        };
    }

    private static boolean isNoStoreMissing(Answer answer) {
        return !answer.json().at("/error/code").asText().equals("store_not_found");
    }

    private static boolean isWord(String code) {
        return code.matches("[a-z_]{1,40}");
    }

    private static Instant moment(String text) throws StoreFailure {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw StoreFailure.refused("its list of files has a time that is none");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
