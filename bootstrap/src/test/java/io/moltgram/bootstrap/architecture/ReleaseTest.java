package io.moltgram.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No version is released of which the changelog does not tell. */
class ReleaseTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "release-check.sh").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void aVersionWithItsEntryAndSchemaMayBeReleased() throws Exception {
        assertEquals("1.2.0 may be released, with schema 12.", check("1.2.0", "## [1.2.0] - 2027-01-31", "Schema: 12"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.0 | ## [1.1.0] - 2027-01-31 | Schema: 12 | CHANGELOG.md has no entry for it",
                "1.2.0 | ## [1.2.0] - soon | Schema: 12 | its entry has no date",
                "1.2.0 | ## [1.2.0] - 2027-01-31 | - x | its entry does not say the schema; it is 12",
                "1.2.0 | ## [1.2.0] - 2027-01-31 | Schema: 11 | its entry says schema 11, but the newest is 12",
                "1.3.0 | ## [1.3.0] - 2027-01-31 | Schema: 12 | pom.xml has another version",
                "1.2.0-SNAPSHOT | ## [1.2.0] - 2027-01-31 | Schema: 12 | it is no release's version"
            })
    void anyOtherMayNot(String version, String head, String schema, String why) throws Exception {
        assertEquals(version + " may not be released: " + why, check(version, head, schema));
    }

    private String check(String version, String head, String schema) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("pom.xml"), "<project>\n  <version>1.2.0</version>\n</project>\n");
        Files.writeString(
                folder.resolve("CHANGELOG.md"),
                "# Changelog\n\n## [Unreleased]\n\n" + head + "\n\n" + schema + "\n\n- It is better.\n\n"
                        + "## [1.0.0] - 2026-12-24\n\nSchema: 9\n\n- It is there.\n");
        Path scripts = Files.createDirectories(
                folder.resolve("adapter-persistence/src/main/resources/io/moltgram/persistence/sqlite"));
        for (String name : new String[] {"V009__nine.sql", "V012__twelve.sql"}) {
            Files.writeString(scripts.resolve(name), "");
        }
        ProcessBuilder command =
                new ProcessBuilder(SCRIPT.toString(), "--entry-only", version).redirectErrorStream(true);
        command.environment().put("MOLTGRAM_SOURCE", folder.toString());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(said.contains(" may not be released") ? 1 : 0, process.waitFor(), said);
        return said;
    }
}
