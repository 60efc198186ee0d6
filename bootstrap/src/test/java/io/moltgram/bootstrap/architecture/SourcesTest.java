package io.moltgram.bootstrap.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {

    private static final int MOST_LINES = 300;
    private static final int LONGEST_LINE = 120;

    @Test
    void noFileIsLong() throws IOException {
        List<String> tooLong = sources()
                .filter(file -> lines(file).size() > MOST_LINES)
                .map(file -> file + " has " + lines(file).size() + " lines")
                .toList();

        assertEquals(List.of(), tooLong);
    }

    @Test
    void noLineIsLong() throws IOException {
        List<String> tooLong = sources()
                .filter(file -> lines(file).stream().anyMatch(line -> line.length() > LONGEST_LINE))
                .map(Path::toString)
                .toList();

        assertEquals(List.of(), tooLong);
    }

    @Test
    void theSourcesAreFound() throws IOException {
        assertTrue(sources().count() > 100);
    }

    private static Stream<Path> sources() throws IOException {
        return Files.walk(Path.of("..").toAbsolutePath().normalize())
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.toString().contains("/target/"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
