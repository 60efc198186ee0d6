package io.moltgram.bootstrap.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moltgram.bootstrap.fuzz.Values.Mood;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.Form;
import io.moltgram.bootstrap.testing.SamplePictures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One request to an operation, the same for the same seed.
 *
 * @param path with its query
 * @param headers without the key
 */
record Attempt(String method, String path, Map<String, String> headers, byte[] body) {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final int LONGEST_VALUE = 1_500;
    private static final int SHOWN = 2_000;
    private static final byte[] PICTURE = SamplePictures.png(7);

    static Attempt of(Operation operation, long seed) {
        return new Maker(operation, new Random(seed)).make();
    }

    /** As one can send it again by hand. */
    @Override
    public String toString() {
        String sent = new String(body, StandardCharsets.UTF_8);
        return method + " " + path + "\n" + headers + "\n"
                + (sent.length() > SHOWN ? sent.substring(0, SHOWN) + "... (" + body.length + " bytes)" : sent);
    }

    private static final class Maker {

        private final Operation operation;
        private final Random random;
        private final Values values;
        private final Mood mood;
        private final Map<String, String> headers = new LinkedHashMap<>();

        Maker(Operation operation, Random random) {
            this.operation = operation;
            this.random = random;
            this.values = new Values(random);
            this.mood = values.one(List.of(Mood.MEEK, Mood.MEEK, Mood.EDGY, Mood.EDGY, Mood.WILD));
        }

        Attempt make() {
            String path = operation.path();
            List<String> query = new ArrayList<>();
            for (JsonNode reference : operation.node().path("parameters")) {
                JsonNode parameter = Description.read().resolve(reference);
                String name = parameter.get("name").asText();
                switch (parameter.get("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", encoded(segment(parameter)));
                    case "query" -> {
                        if (random.nextInt(3) == 0) {
                            query.add(name + "=" + encoded(value(parameter)));
                        }
                    }
                    default -> {
                        if (random.nextInt(10) == 0) {
                            headers.put(name, "try-" + random.nextInt(5));
                        }
                    }
                }
            }
            byte[] body = body();
            return new Attempt(
                    operation.method(), query.isEmpty() ? path : path + "?" + String.join("&", query), headers, body);
        }

        /** Never empty, which would be another path, and no dots, which would lead elsewhere. */
        private String segment(JsonNode parameter) {
            boolean plain = random.nextInt(4) > 0;
            String known = parameter.get("schema").path("type").asText().equals("integer")
                    ? String.valueOf(1 + random.nextInt(9))
                    : values.one(List.of("ada", "bob", "ada", "nobody"));
            String value = plain ? known : value(parameter);
            return value.isEmpty() || value.contains("/") || value.matches("[.]+") ? "x" : value;
        }

        private String value(JsonNode parameter) {
            JsonNode value = values.of(parameter.path("schema"), mood);
            String text = value.isContainerNode() ? values.odd() : value.asText();
            return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
        }

        private byte[] body() {
            JsonNode content = Description.read()
                    .resolve(operation.node().path("requestBody"))
                    .path("content");
            if (content.isEmpty()) {
                return random.nextInt(10) == 0 ? "{\"a\":1".getBytes(StandardCharsets.UTF_8) : new byte[0];
            }
            if (content.has("multipart/form-data") && random.nextInt(4) == 0) {
                return form(content.path("multipart/form-data").path("schema"));
            }
            headers.put("Content-Type", random.nextInt(12) == 0 ? "text/plain" : "application/json");
            JsonNode json = content.path("application/json");
            JsonNode value = values.of(json.path("schema"), mood);
            if (json.has("example") && random.nextInt(2) == 0) {
                value = varied((ObjectNode) json.get("example").deepCopy(), value);
            }
            return mood == Mood.WILD && random.nextInt(3) == 0 ? broken(json(value)) : json(value);
        }

        /** The example, of which some fields are as in the other value. */
        private JsonNode varied(ObjectNode example, JsonNode other) {
            other.properties().stream()
                    .filter(field -> random.nextInt(4) == 0)
                    .forEach(field -> example.set(field.getKey(), field.getValue()));
            return example;
        }

        private byte[] form(JsonNode schema) {
            Form form = new Form();
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                if (random.nextInt(2) == 0) {
                    continue;
                }
                if (field.getValue().path("format").asText().equals("binary")) {
                    byte[] file = random.nextInt(3) == 0
                            ? PICTURE
                            : values.odd().repeat(1 + random.nextInt(20)).getBytes(StandardCharsets.UTF_8);
                    form.file(
                            field.getKey(), "a.png", values.one(List.of("image/png", "image/svg+xml", "", "x")), file);
                } else {
                    form.text(field.getKey(), values.of(field.getValue(), mood).asText());
                }
            }
            headers.put("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY);
            byte[] whole = form.bytes();
            return mood == Mood.WILD && random.nextInt(3) == 0 ? broken(whole) : whole;
        }

        private byte[] broken(byte[] body) {
            return switch (random.nextInt(6)) {
                case 0 -> new byte[0];
                case 1 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
                case 2 -> "null".getBytes(StandardCharsets.UTF_8);
                case 3 -> "[[[[[[1]]]]]]".getBytes(StandardCharsets.UTF_8);
                case 4 -> "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);
                default -> {
                    byte[] other = body.clone();
                    for (int i = 0; i < 3 && other.length > 0; i++) {
                        other[random.nextInt(other.length)] = (byte) random.nextInt(256);
                    }
                    yield other;
                }
            };
        }

        private static byte[] json(JsonNode value) {
            try {
                return JSON.writeValueAsBytes(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
