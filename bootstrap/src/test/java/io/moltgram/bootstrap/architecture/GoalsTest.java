package io.moltgram.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The script that proves the goals of operations names tests that there are. */
class GoalsTest {

    private static final Path SCRIPT =
            Path.of("..", "scripts", "assure.sh").toAbsolutePath().normalize();
    private static final Pattern GOAL =
            Pattern.compile("^(?:readonly GOALS=')?([RSP]\\d+)\\|([^|\\n]+)\\|([A-Za-z,]*)(?:\\|[^|\\n]+)?$");

    private static List<MatchResult> goals() throws IOException {
        return Files.readAllLines(SCRIPT).stream()
                .map(line -> line.endsWith("'") ? line.substring(0, line.length() - 1) : line)
                .flatMap(line -> GOAL.matcher(line).results())
                .toList();
    }

    @Test
    void everyTestIsThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(SCRIPT.getParent().getParent())) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> named = goals().stream()
                .flatMap(goal -> Arrays.stream(goal.group(3).split(",")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(named.size() > 50, named.toString());
        named.removeAll(tests);
        assertEquals(Set.of(), named);
    }

    @Test
    void everyGoalOfAnEmbeddedServerHasALine() throws IOException {
        Set<String> lines = goals().stream().map(goal -> goal.group(1)).collect(Collectors.toSet());
        for (String goal : ("R1 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 S3 S4 S5 S11 S17 S18 S19 "
                        + "P1 P2 P3 P4 P5 P6 P7 P8 P9 P10 P11 P12")
                .split(" ")) {
            assertTrue(lines.contains(goal), goal + " is not in " + lines);
        }
    }

    @Test
    void aGoalThatIsNoneIsRefusedAtOnce() throws Exception {
        Process process = new ProcessBuilder(SCRIPT.toString(), "R99")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(2, process.waitFor(), said);
        assertTrue(said.startsWith("There is no goal R99. There are: R1 R5 "), said);
    }
}
