package io.moltgram.http.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.http.description.Reference.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads the document's schemas: the fields that they name, in words, and a value that they allow. */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectWriter PRETTY = new ObjectMapper()
            .writer(new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));
    private static final int DEEPEST = 5;

    private final ObjectNode document;

    Schemas(ObjectNode document) {
        this.document = document;
    }

    JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : resolve(document.at(reference.textValue().substring(1)));
    }

    /** All fields of an object or of a list's objects, those within objects right after them. */
    List<Field> fields(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect(schema, 0, fields);
        return List.copyOf(fields);
    }

    private void collect(JsonNode unresolved, int depth, List<Field> fields) {
        JsonNode schema = resolve(unresolved);
        if (schema.has("items")) {
            collect(schema.get("items"), depth, fields);
            return;
        }
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String name = property.getKey();
            fields.add(field(name, depth, "", property.getValue(), required.contains(name)));
            if (depth < DEEPEST) {
                collect(property.getValue(), depth + 1, fields);
            }
        }
    }

    Field field(String name, int depth, String place, JsonNode schema, boolean required) {
        JsonNode resolved = resolve(schema);
        String text =
                schema.path("description").asText(resolved.path("description").asText());
        return new Field(name, depth, place, type(schema), required, Marks.of(text), "");
    }

    /** In a few words: {@code integer 1..50, default 12}. */
    String type(JsonNode unresolved) {
        JsonNode schema = resolve(unresolved);
        if (schema.has("const")) {
            return schema.get("const").toString();
        }
        Optional<JsonNode> choices = choices(schema);
        if (choices.isPresent()) {
            StringJoiner types = new StringJoiner(" | ");
            choices.get().forEach(one -> types.add(type(one)));
            return types.toString();
        }
        StringJoiner types = new StringJoiner(" | ");
        if (schema.path("type").isArray()) {
            schema.get("type").forEach(one -> types.add(one.textValue()));
        } else {
            types.add(schema.path("type").asText("any"));
        }
        String bounds = bounds(schema);
        return types + (bounds.isEmpty() ? "" : " " + bounds);
    }

    /** The schemas of which one holds, where nothing else is said. */
    private static Optional<JsonNode> choices(JsonNode schema) {
        JsonNode choices = schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf");
        return Optional.ofNullable(choices).filter(all -> !schema.has("type") && !schema.has("properties"));
    }

    private static String bounds(JsonNode schema) {
        StringJoiner bounds = new StringJoiner(", ");
        if (schema.has("enum")) {
            StringJoiner values = new StringJoiner(" | ");
            schema.get("enum").forEach(value -> values.add(value.asText()));
            bounds.add("(" + values + ")");
        }
        if (schema.has("maximum")) {
            bounds.add(schema.path("minimum").asText() + ".." + schema.get("maximum"));
        }
        if (schema.has("maxLength")) {
            bounds.add(schema.path("minLength").asInt(0) + ".." + schema.get("maxLength") + " characters");
        }
        if (schema.has("default")) {
            bounds.add("default " + schema.get("default").toString().replace("\"", ""));
        }
        return bounds.toString();
    }

    static String pretty(JsonNode value) {
        try {
            return PRETTY.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A value that the schema allows; its own example if it has one. */
    JsonNode sample(JsonNode unresolved) {
        if (unresolved.has("examples")) {
            return unresolved.get("examples").get(0);
        }
        JsonNode schema = resolve(unresolved);
        for (String key : List.of("const", "example", "default")) {
            if (schema.has(key)) {
                return schema.get(key);
            }
        }
        for (String key : List.of("examples", "enum")) {
            if (schema.has(key)) {
                return schema.get(key).get(0);
            }
        }
        Optional<JsonNode> choices = choices(schema);
        if (choices.isPresent()) {
            return sample(choices.get().get(0));
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("object")) {
            case "object" -> object(schema);
            case "array" -> NODES.arrayNode().add(sample(schema.path("items")));
            case "integer" -> NODES.numberNode(Math.max(schema.path("minimum").asLong(1), 1));
            case "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        schema.path("properties").properties().stream()
                .filter(property -> required.contains(property.getKey()))
                .forEach(property -> object.set(property.getKey(), sample(property.getValue())));
        return object;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uri" -> document.at("/servers/0/url").asText() + "/avatar/artbot-7.svg";
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T10:00:00.000Z";
            default -> "text";
        };
    }
}
