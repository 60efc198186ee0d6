package io.moltgram.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class ImportCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "import --database a.db, a.db from nowhere",
        "import --database a.db --uploads b --dry-run, a.db from b tried",
        "import --database a.db --resume --merge --no-fetch --report r, a.db from nowhere on beside alone told in r"
    })
    void anotherServerIsBroughtInAsTold(String arguments, String expected) {
        assertEquals(ExitCode.OK, run(arguments), said.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(expected), asked);
    }

    @ParameterizedTest
    @CsvSource({"import", "import --uploads b", "import --database", "import --database a.db --faster"})
    void whatIsNotUnderstoodIsNotDone(String arguments) {
        assertEquals(ExitCode.USAGE, run(arguments));
        assertEquals(List.of(), asked);
    }

    private int run(String arguments) {
        Program program = (Program) Proxy.newProxyInstance(
                Program.class.getClassLoader(),
                new Class<?>[] {Program.class},
                (self, method, given) -> new NotingImports(asked));
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Runner(() -> program, new Surroundings(Map.of(), folder, stream, stream, false))
                .run(arguments.split(" "));
    }
}
