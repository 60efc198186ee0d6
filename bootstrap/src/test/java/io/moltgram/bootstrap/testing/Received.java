package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * What of the description the tests of this run have met: statuses, and fields that may be absent. Written down beside
 * the reports of the tests when they are over, for the one test that looks at all of them.
 */
public final class Received {

    private static final Path FILE = Path.of("target", "surefire-reports", "received.txt");
    private static final Set<String> MET = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Received::write, "received"));
    }

    private Received() {}

    /** All that was met since the reports were last removed; empty if there was no run. */
    public static Set<String> read() throws IOException {
        return Files.exists(FILE) ? new TreeSet<>(Files.readAllLines(FILE)) : Set.of();
    }

    /** @param pointer of the response in the description, before it leads on to a shared one */
    static void status(String pointer) {
        MET.add(pointer);
    }

    /** Notes the fields in the value that the schema there lets be absent. */
    static void fields(Description description, String pointer, JsonNode value) {
        String at = description.resolve(pointer);
        JsonNode schema = description.document().at(at);
        for (String way : Set.of("anyOf", "oneOf", "allOf")) {
            for (int i = 0; i < schema.path(way).size(); i++) {
                fields(description, at + "/" + way + "/" + i, value);
            }
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> fields(description, at + "/items", item));
        }
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                String field = at + "/properties" + Description.segment(property.getKey());
                MET.add(field);
                fields(description, field, value.get(property.getKey()));
            }
        });
    }

    private static void write() {
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, MET, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
