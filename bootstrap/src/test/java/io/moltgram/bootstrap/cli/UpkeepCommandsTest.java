package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpkeepCommandsTest {

    @TempDir
    Path folder;

    private final List<String> asked = new ArrayList<>();

    /** A program of which nothing but its upkeep is wanted. */
    private Program program() {
        return (Program) Proxy.newProxyInstance(
                Program.class.getClassLoader(),
                new Class<?>[] {Program.class},
                (proxy, method, arguments) -> new NotingUpkeep(asked));
    }

    @ParameterizedTest
    @CsvSource({
        "doctor, doctor",
        "doctor --slow, slow",
        "db info, database",
        "secret rotate, rotate",
        "secret rotate --end-sessions, rotate and end",
        "secret age, ages",
        "ops daily, daily",
        "ops weekly --last, weekly last",
        "ops monthly --updates https://maven.example/all, monthly updates of https://maven.example/all",
        "ops quarterly --limits, quarterly limits",
        "config reload, reload",
        "capacity, capacity in 3.0",
        "capacity --seconds 0.5, capacity in 0.5",
        "support-bundle, bundle to a new name",
        "support-bundle --to a.zip, bundle to a.zip"
    })
    void theServerIsLookedAfterAsTold(String arguments, String expected) {
        PrintStream said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int code = new Runner(this::program, new Surroundings(Map.of(), folder, said, said, false))
                .run(arguments.split(" "));

        assertEquals(ExitCode.OK, code);
        assertEquals(List.of(expected), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://maven.example/", "maven.example", "https:///all", "file:/etc/passwd"})
    void newerVersionsAreAskedForOverTheWebAlone(String repository) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = new Runner(this::program, new Surroundings(Map.of(), folder, said, said, false))
                .run("ops", "monthly", "--updates", repository);

        assertEquals(ExitCode.USAGE, code);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("'" + repository + "' is no address"), err::toString);
        assertEquals(List.of(), asked);
    }
}
