package io.moltgram.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says outright what answers hold: all fields that are described, those of the schema that {@code x-extends} names
 * first, and no others; all are there but those in {@code x-optional}. An object that names its own {@code required}
 * or {@code additionalProperties} keeps them. Bodies of requests stay open.
 */
final class Closing {

    private static final String REQUIRED = "required";
    private static final String OPTIONAL = "x-optional";
    private static final String MORE = "additionalProperties";
    private static final String EXTENDS = "x-extends";
    private static final String PROPERTIES = "properties";
    private static final String DRY_RUN = "dry_run";
    private static final List<String> NUMBERS = List.of("#/components/schemas/Id", "#/components/schemas/Count");
    private static final List<String> WRITES = List.of("post", "put", "patch", "delete");

    private Closing() {}

    static void close(ObjectNode document) {
        JsonNode samples = document.remove("x-samples");
        JsonNode components = document.path("components");
        JsonNode schemas = components.path("schemas");
        schemas.forEach(schema -> extend(schema, schemas));
        for (JsonNode path : document.path("paths")) {
            WRITES.forEach(method -> mark(path.path(method).path("responses"), document));
        }
        closeAll(schemas, samples);
        closeAll(components.path("responses"), samples);
        closeWebhooks(document.path("webhooks"), samples);
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                closeAll(operation.path("responses"), samples);
            }
        }
    }

    /** What webhooks are sent is made here too. */
    private static void closeWebhooks(JsonNode webhooks, JsonNode samples) {
        for (JsonNode webhook : webhooks) {
            for (JsonNode operation : webhook) {
                closeAll(operation.path("requestBody"), samples);
            }
        }
    }

    private static void extend(JsonNode schema, JsonNode schemas) {
        if (!(schema instanceof ObjectNode object) || !object.has(EXTENDS)) {
            return;
        }
        String name = object.remove(EXTENDS).textValue();
        JsonNode wider = schemas.get(name);
        if (wider == null) {
            throw new IllegalStateException("there is no schema " + name + " to extend");
        }
        extend(wider, schemas);
        ObjectNode properties = wider.get(PROPERTIES).deepCopy();
        properties.setAll((ObjectNode) object.get(PROPERTIES));
        object.set(PROPERTIES, properties);
        wider.path(OPTIONAL)
                .forEach(optional -> object.withArray("/" + OPTIONAL).add(optional));
    }

    /** Answers to writes may say that the call was only tried; refusals say so themselves. */
    private static void mark(JsonNode responses, ObjectNode document) {
        for (Map.Entry<String, JsonNode> response : responses.properties()) {
            JsonNode schema = response.getValue().at("/content/application~1json/schema");
            if (schema.has("$ref")) {
                schema = document.at(schema.get("$ref").textValue().substring(1));
            }
            if (schema.get(PROPERTIES) instanceof ObjectNode properties && !properties.has(DRY_RUN)) {
                properties.putObject(DRY_RUN).put("const", true).put("description", "The call was only tried.");
                ((ObjectNode) schema).withArray("/" + OPTIONAL).add(DRY_RUN);
            }
        }
    }

    private static void closeAll(JsonNode node, JsonNode samples) {
        if (node instanceof ObjectNode object && object.get(PROPERTIES) instanceof ObjectNode properties) {
            close(object, properties);
            exemplify(properties, samples);
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getKey().startsWith("example")) {
                closeAll(entry.getValue(), samples);
            }
        }
        if (node instanceof ArrayNode) {
            node.forEach(item -> closeAll(item, samples));
        }
    }

    /** Gives fields the example that their name has, if it is of their type and they have none. */
    private static void exemplify(ObjectNode properties, JsonNode samples) {
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            JsonNode sample = samples.path(property.getKey());
            JsonNode schema = property.getValue();
            boolean free = !schema.has("const") && !schema.has("enum") && !schema.has("examples");
            boolean number = schema.path("type").asText().equals("integer")
                    || NUMBERS.contains(schema.path("$ref").asText());
            boolean text = schema.path("type").asText().equals("string")
                    || schema.path("type").path(0).asText().equals("string");
            if (free && (number && sample.isNumber() || text && sample.isTextual())) {
                ((ObjectNode) schema).putArray("examples").add(sample);
            }
        }
    }

    private static void close(ObjectNode object, ObjectNode properties) {
        Set<String> optional = new HashSet<>();
        JsonNode named = object.remove(OPTIONAL);
        if (named != null) {
            named.forEach(name -> optional.add(name.textValue()));
        }
        if (!object.has(REQUIRED)) {
            ArrayNode required = object.putArray(REQUIRED);
            properties.fieldNames().forEachRemaining(name -> {
                if (!optional.contains(name)) {
                    required.add(name);
                }
            });
        }
        if (!object.has(MORE)) {
            object.put(MORE, false);
        }
    }
}
