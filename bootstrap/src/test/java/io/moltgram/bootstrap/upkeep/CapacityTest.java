package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static final Pattern RATE = Pattern.compile("  ([a-z ]+?) +([0-9.]+) a second");

    @Test
    void theMachineIsMeasuredBesideTheServerThatRuns() throws IOException {
        try (TestServer server = TestServer.start()) {
            Path data = server.data();
            Machine.Outcome outcome = new Machine(data.getParent(), Map.of("MOLTGRAM_DATA_DIR", data.toString()))
                    .types("capacity --seconds 1");

            assertEquals(0, outcome.code(), outcome.err());
            List<String> measured = RATE.matcher(outcome.out())
                    .results()
                    .filter(rate -> Double.parseDouble(rate.group(2)) > 0)
                    .map(rate -> rate.group(1))
                    .toList();
            assertEquals(List.of("simple reads", "durable likes", "posts with picture"), measured, outcome.out());
            assertTrue(outcome.out().contains("requests a second now"), outcome.out());
            assertTrue(outcome.out().contains(" 1000.0  fine"), outcome.out());
            String text = outcome.out();
            for (String rule : List.of("queries", "latency", "memory", "errors", "disk")) {
                assertTrue(
                        Pattern.compile("(?m)^  " + rule + " .* of .*history: \\d of 7 days$")
                                .matcher(text)
                                .find(),
                        text);
            }
            try (Stream<Path> left = Files.list(data.resolve("tmp"))) {
                assertEquals(
                        0,
                        left.filter(path -> path.getFileName().toString().startsWith(".capacity"))
                                .count());
            }
        }
    }
}
