package io.moltgram.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/**
 * Puts the document together: the head, then the parts that it names, in that order. Fails on whatever is said twice.
 * What the parts may leave out is told in the folder's {@code README.md}.
 */
final class Assembly {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode document;
    private final JsonNode conventions;
    private final ObjectNode codes = JSON.createObjectNode();

    private Assembly(ObjectNode head) {
        this.document = head;
        this.conventions = head.remove("x-conventions");
    }

    static ObjectNode of(URI baseUrl) {
        Assembly assembly = new Assembly(read("openapi"));
        assembly.document.putArray("servers").addObject().put("url", withoutSlash(baseUrl));
        for (JsonNode name : assembly.document.remove("x-parts")) {
            assembly.add(read(name.textValue()));
        }
        assembly.document.set("x-error-codes", assembly.codes);
        Closing.close(assembly.document);
        return assembly.document;
    }

    private void add(ObjectNode part) {
        ObjectNode tag = (ObjectNode) part.get("tag");
        document.withArray("/tags").add(tag);
        addAll(codes, part.path("codes"));
        for (Map.Entry<String, JsonNode> group : part.path("components").properties()) {
            addAll(object(document.withObject("/components"), group.getKey()), group.getValue());
        }
        addAll(document.withObject("/webhooks"), part.path("webhooks"));
        for (Map.Entry<String, JsonNode> path : part.path("paths").properties()) {
            ObjectNode item = object(document.withObject("/paths"), path.getKey());
            addAll(item, path.getValue());
            path.getValue().properties().stream()
                    .filter(entry -> entry.getValue().has("responses"))
                    .forEach(entry -> complete(
                            entry.getKey(),
                            (ObjectNode) entry.getValue(),
                            tag.get("name").textValue()));
        }
    }

    /** Adds what holds for all operations of its sort, unless the operation says otherwise. */
    private void complete(String method, ObjectNode operation, String tag) {
        operation.putArray("tags").add(tag);
        for (JsonNode convention : conventions) {
            if (!holds(convention.get("for"), method, operation)) {
                continue;
            }
            ObjectNode responses = (ObjectNode) operation.get("responses");
            convention.path("responses").properties().stream()
                    .filter(entry -> !responses.has(entry.getKey()))
                    .forEach(entry -> responses.set(entry.getKey(), entry.getValue()));
            ArrayNode parameters = operation.withArray("/parameters");
            convention.path("parameters").forEach(parameters::add);
            if (convention.has("security") && !operation.has("security")) {
                operation.set("security", convention.get("security"));
            }
        }
    }

    private static boolean holds(JsonNode condition, String method, ObjectNode operation) {
        return names(condition.path("methods"), method)
                && names(condition.path("access"), operation.path("x-access").asText())
                && (!condition.has("flag")
                        || operation.has(condition.get("flag").textValue()));
    }

    private static boolean names(JsonNode list, String name) {
        if (list.isMissingNode()) {
            return true;
        }
        for (JsonNode item : list) {
            if (item.textValue().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        JsonNode known = parent.get(name);
        return known instanceof ObjectNode object ? object : parent.putObject(name);
    }

    private static void addAll(ObjectNode target, JsonNode more) {
        for (Map.Entry<String, JsonNode> entry : more.properties()) {
            if (target.has(entry.getKey())) {
                throw new IllegalStateException("described twice: " + entry.getKey());
            }
            target.set(entry.getKey(), entry.getValue());
        }
    }

    private static ObjectNode read(String part) {
        String name = "/openapi/" + part + ".json";
        try (InputStream in = Assembly.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static String withoutSlash(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
