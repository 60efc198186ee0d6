package io.moltgram.http.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object in a request's body, whatever its {@code Content-Type} says. At most 32 levels deep, numbers of at
 * most 100 digits, no key twice. A field that is null counts as absent; one of the wrong type is refused when it is
 * asked for.
 */
public final class JsonBody {

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    public static JsonBody of(Context ctx) {
        try {
            return parse(ctx.bodyAsBytes());
        } catch (Refusal refusal) {
            throw isFile(ctx.contentType())
                    ? refusal.with("reason", "files go in a form: multipart/form-data")
                    : refusal;
        }
    }

    /** Whether somebody sends a file as it is. */
    private static boolean isFile(@Nullable String type) {
        return type != null && (type.startsWith("image/") || type.startsWith("application/octet-stream"));
    }

    /** Like {@link #of}, but no body at all is an empty object. */
    public static JsonBody orEmpty(Context ctx) {
        byte[] body = ctx.bodyAsBytes();
        return body.length == 0 ? parse(new byte[] {'{', '}'}) : parse(body);
    }

    static JsonBody parse(byte[] body) {
        try {
            JsonNode node = READER.readTree(body);
            if (node.isMissingNode()) {
                throw malformed(", but is empty");
            }
            if (!node.isObject()) {
                throw Refusal.invalid("json_not_object", "Request body must be a JSON object");
            }
            return new JsonBody(node);
        } catch (JsonProcessingException e) {
            throw malformed(position(e.getLocation()));
        } catch (IOException e) {
            throw malformed("");
        }
    }

    /** Whether the field is there and not null. */
    public boolean has(String field) {
        return node(field) != null;
    }

    /** Whether the field is there at all, be it null. */
    public boolean mentions(String field) {
        return object.has(field);
    }

    public boolean isList(String field) {
        JsonNode node = node(field);
        return node != null && node.isArray();
    }

    /** Whether the field is a list or an object. */
    public boolean isNested(String field) {
        JsonNode node = node(field);
        return node != null && node.isContainerNode();
    }

    /** Whether the field is a list of nothing but text. */
    public boolean isListOfText(String field) {
        JsonNode node = node(field);
        return node != null && node.isArray() && node.valueStream().allMatch(JsonNode::isTextual);
    }

    /** Whether the field is false or 0, which some clients send for nothing. */
    public boolean saysNo(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return false;
        }
        return node.isBoolean() ? !node.booleanValue() : node.isNumber() && node.doubleValue() == 0;
    }

    public Optional<String> text(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw wrong(field, "must be text");
        }
        return Optional.of(SentText.checked(field, node.textValue()));
    }

    /** The text, or empty if the field holds anything else: for fields whose absence and wrong type are one fault. */
    public Optional<String> textIfAny(String field) {
        JsonNode node = node(field);
        return node != null && node.isTextual() ? text(field) : Optional.empty();
    }

    /** Text, or a number or truth value as text. */
    public Optional<String> scalar(String field) {
        JsonNode node = node(field);
        return node != null && (node.isNumber() || node.isBoolean()) ? Optional.of(node.asText()) : text(field);
    }

    /** A whole number that fits 64 bits; {@code 1.0} and {@code "1"} are none. */
    public Optional<Long> number(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong(field, "must be a whole number");
        }
        return Optional.of(node.longValue());
    }

    /** Any number, whole or not; empty if the field holds anything else. */
    public OptionalDouble figure(String field) {
        JsonNode node = node(field);
        return node != null && node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    public Optional<Boolean> flag(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isBoolean()) {
            throw wrong(field, "must be true or false");
        }
        return Optional.of(node.booleanValue());
    }

    /** A list of text; empty when absent. */
    public List<String> texts(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            throw wrong(field, "must be a list of text");
        }
        List<String> texts = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            if (!item.isTextual()) {
                throw wrong(field, "must be a list of text");
            }
            texts.add(SentText.checked(field, item.textValue()));
        }
        return List.copyOf(texts);
    }

    /** A list of objects; empty when absent. */
    public List<JsonBody> objects(String field) {
        JsonNode node = node(field);
        if (node == null) {
            return List.of();
        }
        List<JsonBody> objects = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            if (!node.isArray() || !item.isObject()) {
                throw wrong(field, "must be a list of objects");
            }
            objects.add(new JsonBody(item));
        }
        if (!node.isArray()) {
            throw wrong(field, "must be a list of objects");
        }
        return List.copyOf(objects);
    }

    /** The items of a list, those that are no text as they stand in the JSON; empty when absent or no list. */
    public List<String> items(String field) {
        List<String> items = new ArrayList<>();
        if (isList(field)) {
            for (JsonNode item : object.get(field)) {
                items.add(item.isTextual() ? SentText.checked(field, item.textValue()) : item.toString());
            }
        }
        return List.copyOf(items);
    }

    private @Nullable JsonNode node(String field) {
        JsonNode node = object.get(field);
        return node == null || node.isNull() ? null : node;
    }

    private static Refusal wrong(String field, String what) {
        return Refusal.invalid("field_type_wrong", field + " " + what).with("field", field);
    }

    private static Refusal malformed(String where) {
        return Refusal.invalid("json_malformed", "Request body must be valid JSON" + where);
    }

    private static String position(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }
}
