package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.ExampleFile;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunnerTest {

    private static final String CANARY = "canary-7e1f0c93-canary-7e1f0c93-canary";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> started = new ArrayList<>();

    /** Notes what it was asked to do. */
    private final class Noting implements Program {
        @Override
        public int serve(Reading settings, Optional<Progress> demo) {
            started.add("serve port " + settings.settings().server().port() + (demo.isPresent() ? " with demo" : ""));
            return ExitCode.OK;
        }

        @Override
        public int demo(Settings settings, Progress progress) {
            progress.at(0, 2, "drawing pictures");
            progress.at(2, 2, "drawing pictures");
            started.add("demo");
            return ExitCode.TEMPORARY;
        }

        @Override
        public int preview(Settings settings, Optional<Path> folder, int port) {
            started.add("preview at " + port + folder.map(in -> " in " + in).orElse(""));
            return ExitCode.OK;
        }

        @Override
        public Imports imports() {
            return new NotingImports(started);
        }

        @Override
        public Backups backups() {
            return new NotingBackups(started);
        }

        @Override
        public Upkeep upkeep() {
            return new NotingUpkeep(started);
        }

        @Override
        public AdminTasks admin() {
            return new NotingAdmin(started);
        }

        @Override
        public IncidentTasks incidents() {
            throw new IllegalStateException("not asked for");
        }

        @Override
        public SwitchTasks switches() {
            return new NotingSwitches(started);
        }

        @Override
        public MediaTasks media() {
            throw new IllegalStateException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', serve port 8080",
        "serve, serve port 8080",
        "--demo, serve port 8080 with demo",
        "serve --demo, serve port 8080 with demo",
        "--env-file other.env, serve port 7007",
        "serve --env-file=other.env --demo, serve port 7007 with demo",
        "--demo --env-file other.env, serve port 7007 with demo",
    })
    void itServesUnlessToldOtherwise(String arguments, String expected) throws IOException {
        Files.writeString(folder.resolve("other.env"), "PORT=7007\n");

        assertEquals(ExitCode.OK, run(Map.of(), arguments), text(err));
        assertEquals(List.of(expected), started);
        assertEquals("", text(err));
    }

    @Test
    void demoShowsProgressAndPassesTheExitCodeOn() {
        assertEquals(ExitCode.TEMPORARY, run(Map.of(), "demo"));
        assertEquals(List.of("demo"), started);
        assertEquals("0/2 drawing pictures\n2/2 drawing pictures\n", text(err));
    }

    @ParameterizedTest
    @CsvSource({
        "backup, write to /srv/kept",
        "backup --to there, write to there",
        "backup list, list of /srv/kept",
        "backup list --in there, list of there",
        "backup verify a.zip, verify a.zip",
        "drill, drill of the newest",
        "drill --from a.zip, drill of a.zip",
        "restore --from a.zip --to there, restore a.zip to there",
        "restore --from store --to there --at 2026-06-01T12:00:00Z, restore store at 2026-06-01T12:00:00Z to there",
        "restore --from store --to there --at 2026-06-01T14:00:00+02:00, restore store at 2026-06-01T12:00:00Z to there"
    })
    void backupsAreKeptAsTold(String arguments, String expected) {
        assertEquals(ExitCode.OK, run(Map.of("BACKUP_DIR", "/srv/kept"), arguments), text(err));
        assertEquals(List.of(expected), started);
    }

    @ParameterizedTest
    @CsvSource({"admin code, code", "audit verify, verify", "preview --port 7 --in there, preview at 7 in there"})
    void theOperatorIsServedAtTheMachine(String arguments, String expected) {
        assertEquals(ExitCode.OK, run(Map.of(), arguments), text(err));
        assertEquals(List.of(expected), started);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "admin code",
                "audit verify",
                "serve",
                "demo",
                "config print",
                "config check",
                "serve --demo",
                "backup",
                "backup list",
                "drill"
            })
    void wrongSettingsStopEverythingWithOneLine(String arguments) {
        assertEquals(ExitCode.CONFIG, run(Map.of("MOLTGRAM_RATE_READ", "5"), arguments));
        assertEquals(
                "moltgram: MOLTGRAM_RATE_READ (environment) is not a setting; did you mean MOLTGRAM_RATE_READS?\n",
                text(err));
        assertEquals(List.of(), started);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "nonsense",
                "restore",
                "restore --from a.zip",
                "backup verify",
                "serve --port 1",
                "config",
                "config nonsense",
                "--env-file"
            })
    void aWrongCommandLineIsExplained(String arguments) {
        assertEquals(ExitCode.USAGE, run(Map.of(), arguments));
        assertTrue(text(err).startsWith("moltgram: "), text(err));
        assertTrue(text(err).contains("--help"), text(err));
        assertEquals(List.of(), started);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "serve --help", "config --help", "config print --help"})
    void helpGoesToStandardOutput(String arguments) {
        assertEquals(ExitCode.OK, run(Map.of(), arguments));
        assertTrue(text(out).startsWith("Usage: moltgram"), text(out));
        assertEquals("", text(err));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version", "-V"})
    void theVersionIsThatOfTheBuild(String arguments) {
        assertEquals(ExitCode.OK, run(Map.of(), arguments));
        assertTrue(text(out).matches("MoltGram [0-9]+\\.[0-9]+\\.[0-9]+\\S* on Java .*\n"), text(out));
    }

    @Test
    void printingMasksSecretsAndNamesOrigins() {
        Map<String, String> environment = Map.of(
                "ADMIN_TOKEN", CANARY, "DATABASE_URL", "postgresql://gram:" + CANARY + "@host/db", "PORT", "7007");

        assertEquals(ExitCode.OK, run(environment, "config print --origin"));
        assertTrue(text(out).startsWith("PORT=7007  # environment\nHOST=0.0.0.0  # default\n"), text(out));
        assertTrue(text(out).contains("ADMIN_TOKEN=********  # environment\n"), text(out));
        assertFalse(text(out).contains("canary"), text(out));
    }

    @Test
    void printingCanBeJson() {
        assertEquals(ExitCode.OK, run(Map.of("MOLTGRAM_DATA_DIR", "a\"b"), "config print --json"));
        assertTrue(text(out).contains("\"PORT\" : \"8080\",\n"), text(out));
        assertTrue(text(out).contains("\"MOLTGRAM_DATA_DIR\" : \"a\\\"b\",\n"), text(out));

        out.reset();
        assertEquals(ExitCode.OK, run(Map.of(), "config print --json --origin"));
        assertTrue(text(out).contains("\"value\" : \"8080\",\n    \"origin\" : \"default\"\n"), text(out));
    }

    @Test
    void warningsGoToStandardErrorAndStopNothing() {
        assertEquals(ExitCode.OK, run(Map.of("TURSO_AUTH_TOKEN", CANARY), "serve"));
        assertEquals(
                "moltgram: TURSO_AUTH_TOKEN (environment) is ignored: remote libSQL databases are not supported yet\n",
                text(err));
        assertEquals(List.of("serve port 8080"), started);
    }

    @Test
    void checkingTellsFromWhereSettingsCame() throws IOException {
        Files.writeString(folder.resolve(".env.production.local"), "MOLTGRAM_RATE_READS=9\nMOLTGRAM_RATE_WRITES=9\n");
        assertEquals(ExitCode.OK, run(Map.of("PORT", "7007"), "config check"));
        assertEquals(
                "The settings are fine. Set: 2 from .env.production.local, 1 from the environment; the others are at"
                        + " their defaults.\n",
                text(out));
    }

    @Test
    void checkingLooksAtTheDataFolderAndMakesNothing() throws IOException {
        assertEquals(ExitCode.OK, run(Map.of(), "config check"));
        assertEquals(
                "The settings are fine. All are at their defaults: no file sets anything, and neither does the"
                        + " environment.\n",
                text(out));
        assertFalse(Files.exists(folder.resolve("data")));

        Files.writeString(folder.resolve("data"), "a file");
        assertEquals(ExitCode.CONFIG, run(Map.of(), "config check"));
        assertEquals(
                "moltgram: MOLTGRAM_DATA_DIR: " + folder.resolve("data") + " is not a folder that can be written to\n",
                text(err));
    }

    @Test
    void theExampleIsPrinted() {
        assertEquals(ExitCode.OK, run(Map.of(), "config example"));
        assertEquals(ExampleFile.text(), text(out));
    }

    @Test
    void aReasonNotToRunIsOneLine() {
        Program refusing = new Refusing(CannotRun.now("port 8080 is in use"));

        assertEquals(ExitCode.TEMPORARY, runner(refusing, Map.of()).run("serve"));
        assertEquals("moltgram: port 8080 is in use\n", text(err));
    }

    @Test
    void aFaultIsShownWithItsTrace() {
        Program faulty = new Refusing(new IllegalStateException("wires crossed"));

        assertEquals(ExitCode.INTERNAL, runner(faulty, Map.of()).run("serve"));
        assertTrue(text(err).contains("IllegalStateException: wires crossed\n\tat "), text(err));
    }

    private int run(Map<String, String> environment, String arguments) {
        return runner(new Noting(), environment).run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private Runner runner(Program program, Map<String, String> environment) {
        return new Runner(
                () -> program,
                new Surroundings(environment, folder, new PrintStream(out), new PrintStream(err), false));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
