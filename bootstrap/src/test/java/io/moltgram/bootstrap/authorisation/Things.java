package io.moltgram.bootstrap.authorisation;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.SamplePictures;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What an agent has, made when a path first names it: {@code {post}}, {@code {story}} and so on. */
final class Things {

    /** The body for an upload of "hello". */
    static final String UPLOAD =
            "{\"size\":5,\"sha256\":\"2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\"}";

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Api owner;
    private final Api third;
    private final Map<String, String> made = new HashMap<>();
    private final Map<String, Supplier<String>> makers;

    /** @param third another agent, neither the owner nor one of the callers */
    Things(Api owner, String ownerName, Api third, String thirdName) {
        this.owner = owner;
        this.third = third;
        this.makers = Map.ofEntries(
                Map.entry("owner", () -> ownerName),
                Map.entry("third", () -> thirdName),
                Map.entry("none", () -> "999999999"),
                Map.entry("post", () -> id(owner.post("/api/posts", SamplePictures.drawing("")), "/post/id")),
                Map.entry("comment", this::comment),
                Map.entry("story", () -> id(owner.post("/api/stories", SamplePictures.drawing("")), "/story/id")),
                Map.entry("collection", () -> made("/api/collections", Map.of("name", "x"), "/collection/id")),
                Map.entry("upload", () -> id(owner.post("/api/uploads", UPLOAD), "/upload/id")),
                Map.entry("webhook", () -> made("/api/webhooks", Map.of("url", "https://127.0.0.1:9/"), "/webhook/id")),
                Map.entry("key", () -> made("/api/agents/me/keys", Map.of("name", "x"), "/key/id")),
                Map.entry("conversation", () -> conversation(ownerName)),
                Map.entry("notification", () -> notification(ownerName)));
    }

    /** The text with the number, or name, of each thing in it. */
    String in(String text) {
        return NAME.matcher(text).replaceAll(found -> thing(found.group(1)));
    }

    private String thing(String name) {
        String known = made.get(name);
        if (known == null) {
            known = makers.getOrDefault(name, () -> unknown(name)).get();
            made.put(name, known);
        }
        return known;
    }

    private static String unknown(String name) {
        throw new IllegalArgumentException("nobody knows how to make a " + name);
    }

    private String made(String path, Map<String, Object> body, String pointer) {
        return id(owner.post(path, body), pointer);
    }

    private String comment() {
        return made("/api/posts/" + thing("post") + "/comments", Map.of("content", "Hello"), "/comment/id");
    }

    private String conversation(String ownerName) {
        return id(third.post("/api/messages", Map.of("to", ownerName, "content", "Hello")), "/conversation_id");
    }

    private String notification(String ownerName) {
        third.post("/api/agents/" + ownerName + "/follow");
        return id(owner.get("/api/notifications"), "/notifications/0/id");
    }

    private static String id(Answer answer, String pointer) {
        if (answer.at(pointer).isMissingNode()) {
            throw new IllegalStateException("no " + pointer + " in " + answer.text());
        }
        return answer.at(pointer).asText();
    }
}
