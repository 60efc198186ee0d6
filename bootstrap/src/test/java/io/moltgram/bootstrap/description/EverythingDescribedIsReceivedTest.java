package io.moltgram.bootstrap.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.bootstrap.testing.Description;
import io.moltgram.bootstrap.testing.Description.Operation;
import io.moltgram.bootstrap.testing.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The description promises nothing that no test has ever met: no status, no field. Runs by itself when all other tests
 * are over. What is said of every operation (limits, faults of ours, keys that are none) is met by any of them.
 */
class EverythingDescribedIsReceivedTest {

    private static final Path SOURCES = Path.of("src", "test", "java");
    private static final Path REPORTS = Path.of("target", "surefire-reports");

    /** Added to every operation by the head of the description, with their own tests; too many to meet at each. */
    private static final Set<Integer> SHARED = Set.of(400, 401, 403, 413, 429, 500, 503, 507);

    /** Comes with faults of ours alone, and no test can cause one. */
    private static final String OF_FAULTS = "/components/schemas/Error/properties/request_id";

    private final Description description = Description.read();

    @Test
    void everyStatusAndFieldWasMet() throws IOException {
        assumeTrue(isWholeRun(), "only some of the tests ran, so that much is not met");
        Set<String> met = Received.read();
        Set<String> unmet = new TreeSet<>();
        for (Operation operation : description.operations()) {
            for (Map.Entry<String, JsonNode> response :
                    operation.node().path("responses").properties()) {
                String pointer = operation.pointer() + "/responses/" + response.getKey();
                if (met.contains(pointer)) {
                    contents(pointer, met, unmet);
                } else if (!isShared(operation, Integer.parseInt(response.getKey()))) {
                    unmet.add(pointer);
                }
            }
        }

        assertEquals("", String.join("\n", unmet));
    }

    /** Every POST may answer 409 for its {@code Idempotency-Key}. */
    private static boolean isShared(Operation operation, int status) {
        return SHARED.contains(status) || status == 409 && operation.method().equals("POST");
    }

    private void contents(String pointer, Set<String> met, Set<String> unmet) {
        String response = description.resolve(pointer);
        for (Map.Entry<String, JsonNode> content :
                description.document().at(response).path("content").properties()) {
            String schema = response + "/content" + Description.segment(content.getKey()) + "/schema";
            fields(schema, met, unmet, new TreeSet<>());
        }
    }

    private void fields(String pointer, Set<String> met, Set<String> unmet, Set<String> seen) {
        String at = description.resolve(pointer);
        JsonNode schema = description.document().at(at);
        if (schema.isMissingNode() || !seen.add(at)) {
            return;
        }
        for (String way : List.of("anyOf", "oneOf", "allOf")) {
            for (int i = 0; i < schema.path(way).size(); i++) {
                fields(at + "/" + way + "/" + i, met, unmet, seen);
            }
        }
        if (schema.has("items")) {
            fields(at + "/items", met, unmet, seen);
        }
        schema.path("properties").fieldNames().forEachRemaining(name -> {
            String field = at + "/properties" + Description.segment(name);
            if (!met.contains(field) && !field.equals(OF_FAULTS)) {
                unmet.add(field);
            }
            fields(field, met, unmet, seen);
        });
    }

    /** Whether every other class of tests has left a report. */
    private boolean isWholeRun() throws IOException {
        List<String> absent = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            sources.map(SOURCES::relativize)
                    .map(source -> source.toString().replace('/', '.').replaceFirst("\\.java$", ""))
                    .filter(name ->
                            name.endsWith("Test") && !name.equals(getClass().getName()))
                    .filter(name -> !Files.exists(REPORTS.resolve("TEST-" + name + ".xml")))
                    .forEach(absent::add);
        }
        return absent.isEmpty();
    }
}
