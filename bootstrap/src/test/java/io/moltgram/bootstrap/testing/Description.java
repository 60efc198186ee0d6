package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.moltgram.http.description.ApiDescription;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The API's description, for comparing the server with it. */
public final class Description {

    private static final String ID = "urn:moltgram:openapi";

    /** One operation and where the document describes it. */
    public record Operation(String method, String path, JsonNode node, String pointer) {

        public String access() {
            return node.path("x-access").asText();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final Description ONLY = new Description();

    private final ObjectNode document =
            ApiDescription.at(URI.create("http://127.0.0.1")).document();
    private final List<Operation> operations = operations(document);

    /** Read once: the registry would read the document again for each part that is asked for. */
    private final Schema whole = SchemaRegistry.withDialect(
                    dialect(),
                    builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build())
                            .schemas(Map.of(ID, document.toString())))
            .getSchema(SchemaLocation.of(ID));

    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Description() {}

    public static Description read() {
        return ONLY;
    }

    public ObjectNode document() {
        return document;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation that answers a request; names in paths count less than words. */
    public Optional<Operation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && fits(operation.path(), path))
                .min((one, other) -> Integer.compare(names(one.path()), names(other.path())));
    }

    /** Whether any operation has that path. */
    public boolean knows(String path) {
        return operations.stream().anyMatch(operation -> fits(operation.path(), path));
    }

    /** The node at a pointer into the document, or the one that it refers to. */
    public JsonNode resolve(JsonNode node) {
        JsonNode reference = node.get("$ref");
        return reference == null
                ? node
                : resolve(document.at(reference.textValue().substring(1)));
    }

    /** The pointer of a node that stands at this one, or that this one refers to. */
    public String resolve(String pointer) {
        JsonNode reference = document.at(pointer).get("$ref");
        return reference == null ? pointer : resolve(reference.textValue().substring(1));
    }

    /** What is wrong with the value, by the schema at that pointer; nothing if it is right. */
    public List<String> faults(String pointer, JsonNode value) {
        List<String> faults = new ArrayList<>();
        for (Error error : schema(pointer).validate(value)) {
            faults.add(error.getInstanceLocation() + " " + error.getMessage());
        }
        return faults;
    }

    /** One segment of a pointer. */
    public static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer,
                at -> whole.getRefSchema(
                        SchemaLocation.of(ID + "#" + at.replace("{", "%7B").replace("}", "%7D"))
                                .getFragment()));
    }

    /** That of OpenAPI 3.1, which lets everything stand that says nothing of values. */
    private static Dialect dialect() {
        Dialect official = Dialects.getOpenApi31();
        return Dialect.builder(official)
                .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
                .build();
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("responses")) {
                    operations.add(new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue(),
                            "/paths" + segment(path.getKey()) + segment(method.getKey())));
                }
            }
        }
        return operations;
    }

    private static boolean fits(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] found = path.split("/", -1);
        if (wanted.length != found.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(found[i])) {
                return false;
            }
        }
        return true;
    }

    private static int names(String template) {
        return template.split("\\{", -1).length;
    }
}
