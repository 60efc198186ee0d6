package io.moltgram.bootstrap.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the operator's guide has a test that proves it; {@code target/operations-rows.md} shows which. */
class OperationsRowsTest {

    private record Row(String number, String what, List<Proof> proofs) {

        String line() {
            return proofs.stream().map(Proof::toString).collect(Collectors.joining("`, `", "`", "`"));
        }
    }

    @Test
    void everyRowIsProvenByATestThatExists() throws IOException {
        List<Row> rows = rows();
        Map<String, String> sources = Proof.sources();

        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/operations-rows.md"), table(rows));
        assertEquals(
                List.of(),
                rows.stream()
                        .flatMap(row -> row.proofs().stream())
                        .filter(proof -> !proof.isIn(sources))
                        .distinct()
                        .toList());
        assertEquals(
                List.of(), rows.stream().filter(row -> row.proofs().isEmpty()).toList());
    }

    @Test
    void noRowIsMissing() throws IOException {
        List<String> numbers = rows().stream().map(Row::number).toList();

        // Redis and the move to PostgreSQL belong to the scaled set-up.
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 85)
                                .filter(number -> number != 78 && number != 79)
                                .mapToObj(String::valueOf),
                        Stream.of("78a", "78b", "78c", "78d", "79a", "79b"))
                .sorted()
                .toList();
        assertEquals(expected, numbers.stream().sorted().toList());
    }

    @Test
    void aTestThatDoesNotExistIsNoticed() throws IOException {
        Map<String, String> sources = Proof.sources();

        assertFalse(Proof.of("OperationsRowsTest.nobodyWroteThis").isIn(sources));
        assertFalse(Proof.of("NoSuchTest.noRowIsMissing").isIn(sources));
        assertFalse(Proof.of("OperationsRowsTest.rows").isIn(sources), "no test");
    }

    private static List<Row> rows() throws IOException {
        try (InputStream in = OperationsRowsTest.class.getResourceAsStream("rows.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(parts -> new Row(
                            parts[0],
                            parts[1],
                            Stream.of(parts[2].split(" "))
                                    .filter(proof -> !proof.isEmpty())
                                    .map(Proof::of)
                                    .toList()))
                    .toList();
        }
    }

    private static String table(List<Row> rows) {
        return "| row | what | proven by |\n|---|---|---|\n"
                + rows.stream()
                        .map(row -> "| %s | %s | %s |\n".formatted(row.number(), row.what(), row.line()))
                        .collect(Collectors.joining());
    }
}
