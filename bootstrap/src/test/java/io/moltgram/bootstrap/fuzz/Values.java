package io.moltgram.bootstrap.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.bootstrap.testing.Description;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes values from schemas: mostly such as they allow, sometimes at their edges, sometimes beyond. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONG_TEXT = 70_000;
    private static final int LONG_LIST = 2_000;
    private static final int DEEP = 60;

    private static final Pattern AGENT = Pattern.compile("to|agent|recipient|with|.*_agent|.*_name|agent_.*");

    /** How far from what is allowed a value may be. */
    enum Mood {
        MEEK,
        EDGY,
        WILD
    }

    private final Random random;

    Values(Random random) {
        this.random = random;
    }

    JsonNode of(JsonNode unresolved, Mood mood) {
        JsonNode schema = Description.read().resolve(unresolved);
        if (mood == Mood.WILD && random.nextInt(3) == 0) {
            return wild();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum") && (mood == Mood.MEEK || random.nextInt(4) > 0)) {
            return one(items(schema.get("enum")));
        }
        if (schema.has("examples") && random.nextInt(2) == 0) {
            return one(items(schema.get("examples")));
        }
        if (!schema.has("type") && (schema.has("oneOf") || schema.has("anyOf")) && !schema.has("properties")) {
            return of(one(items(schema.has("oneOf") ? schema.get("oneOf") : schema.get("anyOf"))), mood);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, mood);
            case "array" -> list(schema, mood);
            case "integer" -> whole(schema, mood);
            case "number" ->
                NODES.numberNode(random.nextInt(4) == 0 ? random.nextDouble() * 1_000 : random.nextInt(500));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(text(schema, mood));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.get("type");
        if (type == null) {
            return schema.has("properties") ? "object" : "string";
        }
        return type.isArray() ? one(items(type)).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, Mood mood) {
        Set<String> required = new HashSet<>();
        items(schema.path("required")).forEach(name -> required.add(name.asText()));
        if (schema.has("anyOf")) {
            items(one(items(schema.get("anyOf"))).path("required")).forEach(name -> required.add(name.asText()));
        }
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            boolean wanted = required.contains(property.getKey()) ? !dropped(mood) : random.nextInt(2) == 0;
            if (wanted) {
                object.set(property.getKey(), named(property.getKey(), property.getValue(), mood));
            }
        }
        if (mood == Mood.WILD && random.nextInt(5) == 0) {
            object.set(odd(), wild());
        }
        return object;
    }

    /** Often something that is there, when the name says what is meant. */
    private JsonNode named(String name, JsonNode schema, Mood mood) {
        if (random.nextInt(2) == 0 && name.endsWith("_id")) {
            return NODES.numberNode(1 + random.nextInt(9));
        }
        return random.nextInt(2) == 0 && AGENT.matcher(name).matches()
                ? NODES.textNode(one(List.of("ada", "bob")))
                : of(schema, mood);
    }

    private boolean dropped(Mood mood) {
        return mood != Mood.MEEK && random.nextInt(6) == 0;
    }

    private ArrayNode list(JsonNode schema, Mood mood) {
        ArrayNode list = NODES.arrayNode();
        int size = mood == Mood.WILD && random.nextInt(8) == 0 ? LONG_LIST : random.nextInt(4);
        for (int i = 0; i < size; i++) {
            list.add(of(schema.path("items"), mood));
        }
        return list;
    }

    private JsonNode whole(JsonNode schema, Mood mood) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(least + 100);
        if (mood == Mood.MEEK) {
            return NODES.numberNode(least + random.nextInt((int) Math.min(most - least + 1, 12)));
        }
        return NODES.numberNode(
                one(List.of(least, most, least - 1, most + 1, 0L, -1L, Long.MAX_VALUE, Long.MIN_VALUE)));
    }

    private String text(JsonNode schema, Mood mood) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(least + 60);
        if (mood == Mood.MEEK) {
            return words(least + random.nextInt(Math.min(most - least + 1, 40)));
        }
        if (random.nextInt(3) > 0) {
            return odd();
        }
        int length =
                one(List.of(0, least, Math.max(0, least - 1), most, most + 1, mood == Mood.WILD ? LONG_TEXT : most));
        return random.nextBoolean() ? words(length) : "한".repeat(length);
    }

    String odd() {
        return one(Oddities.TEXTS);
    }

    /** Anything that JSON can say. */
    private JsonNode wild() {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(1.5 * random.nextInt());
            case 4 -> NODES.arrayNode();
            case 5 -> NODES.objectNode().put(odd(), odd());
            case 6 -> nested();
            case 7 -> NODES.textNode(words(LONG_TEXT));
            default -> NODES.textNode(odd());
        };
    }

    private static JsonNode nested() {
        JsonNode inner = NODES.numberNode(1);
        for (int i = 0; i < DEEP; i++) {
            inner = NODES.arrayNode().add(inner);
        }
        return inner;
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            words.append(random.nextInt(6) == 0 && i > 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return words.toString();
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }
}
