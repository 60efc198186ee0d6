package io.moltgram.bootstrap.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.http.description.ApiDescription;
import io.moltgram.http.description.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The description is sound, and tells of the routes that there are and of no others. */
class DescriptionTest {

    private static final String OFFICIAL = "https://spec.openapis.org/oas/3.1/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Description description = Description.read();

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
        try (TestServer server = TestServer.start()) {
            Set<String> described = described("/");
            Set<String> routes = server.routes().stream()
                    .map(route -> route.method() + " " + route.path() + " "
                            + route.access().map(Enum::name).orElse(""))
                    .map(String::strip)
                    .filter(route -> route.contains(" /api/") || described.contains(route))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertEquals("", without(routes, described), "routes without a description, see openapi/README.md");
            assertEquals("", without(described, routes), "descriptions without a route");
        }
    }

    @Test
    void itIsValid() {
        SchemaRegistry registry = SchemaRegistry.withDialects(
                List.of(Dialects.getDraft202012(), Dialects.getOpenApi31()),
                builder -> builder.schemas(DescriptionTest::official));

        List<Error> faults = registry.getSchema(SchemaLocation.of(OFFICIAL + "schema-base/2022-10-07"))
                .validate(description.document());

        assertEquals(List.of(), faults);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        walk("", description.document(), (pointer, node) -> {
            JsonNode reference = node.path("$ref");
            if (reference.isTextual()
                    && description
                            .document()
                            .at(reference.textValue().substring(1))
                            .isMissingNode()) {
                dead.add(pointer + " -> " + reference.textValue());
            }
        });

        assertEquals(List.of(), dead);
    }

    @Test
    void nothingReusableIsUnused() {
        Set<String> used = new HashSet<>();
        walk(
                "",
                description.document(),
                (pointer, node) -> used.add(node.path("$ref").asText()));
        List<String> unused = new ArrayList<>();
        description.document().path("components").properties().stream()
                .filter(group -> !group.getKey().equals("securitySchemes"))
                .forEach(group -> group.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> unused.add("#/components/" + group.getKey() + "/" + name)));
        unused.removeAll(used);

        assertEquals(List.of(), unused);
    }

    @Test
    void everyNameInAPathIsAParameter() {
        for (Operation operation : description.operations()) {
            Set<String> described = new TreeSet<>();
            operation.node().path("parameters").forEach(parameter -> {
                JsonNode resolved = description.resolve(parameter);
                if (resolved.path("in").asText().equals("path")) {
                    described.add(resolved.path("name").asText());
                }
            });
            Set<String> named = new TreeSet<>();
            Matcher matcher = NAME.matcher(operation.path());
            while (matcher.find()) {
                named.add(matcher.group(1));
            }

            assertEquals(named, described, operation.toString());
        }
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItIsFor() {
        Set<String> ids = new HashSet<>();
        for (Operation operation : description.operations()) {
            String id = operation.node().path("operationId").asText();

            assertFalse(id.isEmpty() || !ids.add(id), operation + " has no name of its own: " + id);
            assertFalse(operation.node().path("summary").asText().isEmpty(), operation + " has no summary");
        }
    }

    @Test
    void itsExamplesAreTrue() {
        List<String> faults = new ArrayList<>();
        walk("", description.document(), (pointer, node) -> {
            if (node.has("example") && node.has("schema")) {
                description
                        .faults(pointer + "/schema", node.get("example"))
                        .forEach(fault -> faults.add(pointer + ": " + fault));
            }
            if (pointer.startsWith("/components/schemas/")
                    && node.path("examples").isArray()) {
                node.get("examples")
                        .forEach(example -> description
                                .faults(pointer, example)
                                .forEach(fault -> faults.add(pointer + ": " + fault)));
            }
        });

        assertEquals(List.of(), faults);
    }

    @Test
    void whatPeopleAreShownIsWhatTheSchemasAllow() throws IOException {
        ApiDescription shown = ApiDescription.at(URI.create("https://gram.example.com"));
        List<String> faults = new ArrayList<>();
        for (Reference.Chapter chapter : shown.reference().chapters()) {
            for (Reference.Entry entry : chapter.entries()) {
                Operation operation =
                        description.find(entry.method(), entry.path()).orElseThrow();
                for (Reference.Reply reply : entry.replies()) {
                    if (!reply.example().isEmpty()) {
                        String pointer = description.resolve(operation.pointer() + "/responses/" + reply.status())
                                + "/content/application~1json/schema";
                        description
                                .faults(pointer, JSON.readTree(reply.example()))
                                .forEach(fault -> faults.add(entry.id() + " " + reply.status() + ": " + fault));
                    }
                }
            }
        }

        assertEquals(List.of(), faults);
    }

    @Test
    void itIsServedToAllSites() {
        try (TestServer server = TestServer.start()) {
            Api api = new Api(server.url());
            Api.Answer answer = api.get("/openapi.json");

            assertEquals(200, answer.status());
            assertEquals("application/json", answer.header("Content-Type"));
            assertEquals("*", answer.header("Access-Control-Allow-Origin"));
            assertEquals("cross-origin", answer.header("Cross-Origin-Resource-Policy"));
            assertEquals(server.url().toString(), answer.at("/servers/0/url").asText());
            assertEquals(description.document().get("paths"), answer.at("/paths"));
            assertEquals(
                    304,
                    api.with("If-None-Match", answer.header("ETag"))
                            .get("/openapi.json")
                            .status());
        }
    }

    private Set<String> described(String prefix) {
        return description.operations().stream()
                .filter(operation -> operation.path().startsWith(prefix))
                .map(operation -> (operation + " " + operation.access()).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String without(Set<String> all, Set<String> others) {
        return all.stream().filter(one -> !others.contains(one)).collect(Collectors.joining("\n"));
    }

    private interface Visit {
        void at(String pointer, JsonNode node);
    }

    private static void walk(String pointer, JsonNode node, Visit visit) {
        visit.at(pointer, node);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!entry.getKey().equals("example") && !entry.getKey().equals("examples")) {
                walk(pointer + Description.segment(entry.getKey()), entry.getValue(), visit);
            }
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(pointer + "/" + i, node.get(i), visit);
            }
        }
    }

    private static String official(String id) {
        String name = id.startsWith(OFFICIAL) ? id.substring("https:/".length()) : "";
        try (InputStream in = DescriptionTest.class.getResourceAsStream(name)) {
            return in == null || name.isEmpty() ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
