package io.moltgram.bootstrap.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.moltgram.bootstrap.upkeep.Components.Component;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {

    private static final List<Component> TWO =
            List.of(new Component("org.a", "one", "1.2.3"), new Component("org.b", "two", "2.0"));

    @TempDir
    Path folder;

    @Test
    void theListTellsItsAge() throws IOException {
        String bill = "{\"metadata\":{\"timestamp\":\"2026-01-01T00:00:00Z\"},\"components\":["
                + "{\"group\":\"org.a\",\"name\":\"one\",\"version\":\"1\"},"
                + "{\"group\":\"io.moltgram\",\"name\":\"domain\",\"version\":\"1\"}]}";
        Components components = new Components(Optional.of(new ObjectMapper().readTree(bill)));

        Finding young = components.row("x", () -> Instant.parse("2026-03-31T00:00:00Z"));
        assertEquals(Verdict.PASS, young.verdict());
        assertEquals("1 components, their list is 89 days old", young.evidence());
        assertEquals(
                Verdict.FAIL,
                components.row("x", () -> Instant.parse("2026-04-02T00:00:00Z")).verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "org.a:one, 0, 1.2.4, 1",
        "org.a:one, 0, 1.2.3, 0",
        "org.a:one, 1.2.3, 1.3, 1",
        "org.a:one, 1.10, 2, 0",
        "org.a:another, 0, 9, 0"
    })
    void whatIsAffectedIsNamed(String name, String introduced, String fixed, int hits) throws IOException {
        Path file = folder.resolve("osv.json");
        Files.writeString(
                file,
                "{\"id\":\"X-1\",\"affected\":[{\"package\":{\"ecosystem\":\"Maven\",\"name\":\"" + name
                        + "\"},\"ranges\":[{\"events\":[{\"introduced\":\"" + introduced + "\"},{\"fixed\":\"" + fixed
                        + "\"}]}]}]}");

        assertEquals(
                hits == 0 ? List.of() : List.of("X-1 in org.a:one:1.2.3"),
                Advisories.read(file).hits(TWO));
    }

    @Test
    void newerVersionsAreAskedFor() throws IOException {
        HttpServer repository = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        repository.createContext("/org/a/one/maven-metadata.xml", exchange -> {
            byte[] body = "<metadata><versioning><release>1.3.0</release><lastUpdated>20260501120000</lastUpdated>"
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        repository.start();
        try {
            URI address =
                    URI.create("http://127.0.0.1:" + repository.getAddress().getPort() + "/");
            Finding row = new Updates(address).row("47 updates", TWO);

            assertEquals(Verdict.TODO, row.verdict());
            assertEquals(
                    "1 of 2 have a newer version, 1 were not answered: org.a:one:1.2.3 -> 1.3.0 of 2026-05-01",
                    row.evidence());
        } finally {
            repository.stop(0);
        }
    }

    @Test
    void aRepositoryThatIsSilentIsSaid() {
        Finding row = new Updates(URI.create("http://127.0.0.1:1/")).row("47 updates", TWO);

        assertEquals(Verdict.TODO, row.verdict());
        assertTrue(row.evidence().contains("does not answer"), row.evidence());
    }
}
