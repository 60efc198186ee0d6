package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.browser.PageTable.Row;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Nu HTML checker finds no error on any page, whoever looks. */
class MarkupTest {

    /** Where the build puts the checker. */
    private static final Path CHECKER = Path.of("target/html-checker");

    @TempDir
    Path folder;

    @Test
    void everyPageIsValid() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xss8m",
                "-cp",
                String.join(File.pathSeparator, jars()),
                "nu.validator.client.SimpleCommandLineValidator",
                "--errors-only",
                "--exit-zero-always",
                "--stdout"));
        try (TestServer server = TestServer.start()) {
            Gallery gallery = Gallery.fill(server);
            PageTable table = new PageTable(gallery);
            save(table, new Browser(server.url()), "stranger", command);
            Browser owner = new Browser(server.url());
            owner.post("/login", "csrf", owner.token("/login"), "key", gallery.key(), "next", "/");
            save(table, owner, "owner", command);
            Browser operator = new Browser(server.url());
            operator.enter(server.adminCode());
            save(table, operator, "operator", command);
        }

        Process checker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String found = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, checker.waitFor(), found);
        assertEquals("", found.replace(folder.toUri().getPath(), ""));
    }

    private void save(PageTable table, Browser browser, String who, List<String> command) throws IOException {
        for (Row row : table.rows()) {
            boolean isSeen = switch (row.audience()) {
                case EVERYBODY -> !who.equals("operator");
                case OPERATORS -> who.equals("operator");
                default -> who.equals("owner");
            };
            if (isSeen) {
                HttpResponse<String> answer = browser.get(row.path());
                if (answer.statusCode() / 100 != 3) {
                    String name = who + row.path().replaceAll("[^a-z0-9=-]+", "_") + ".html";
                    Path file = Files.writeString(folder.resolve(name), answer.body());
                    command.add(file.toString());
                }
            }
        }
    }

    private static List<String> jars() throws IOException {
        if (!Files.isDirectory(CHECKER)) {
            throw new IllegalStateException("mvn generate-test-resources puts the HTML checker into " + CHECKER);
        }
        try (var files = Files.list(CHECKER)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
