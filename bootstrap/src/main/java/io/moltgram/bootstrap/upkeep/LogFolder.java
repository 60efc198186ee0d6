package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.LogSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The log files of a server: the present one and those it has begun anew from. */
final class LogFolder {

    private final LogSettings settings;

    LogFolder(LogSettings settings) {
        this.settings = settings;
    }

    /** Whether there is anything to read; a server that logs to standard output alone leaves no file. */
    boolean isThere() {
        return settings.file().filter(Files::isRegularFile).isPresent();
    }

    /** Gives every line of the files that were written to since then, the oldest file first. */
    void lines(Instant since, Consumer<String> reader) throws IOException {
        for (Path file : files()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(since)) {
                continue;
            }
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                lines.lines().forEach(reader);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** The last bytes of the present file, from the beginning of a line. */
    String end(int bytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(settings.file().orElseThrow().toFile(), "r")) {
            long from = Math.max(0, file.length() - bytes);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    private List<Path> files() throws IOException {
        Path present = settings.file().orElseThrow();
        String name = present.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        try (Stream<Path> beside = Files.list(present.getParent())) {
            return beside.filter(file -> file.equals(present)
                            || file.getFileName().toString().matches("\\Q" + stem + "\\E\\.\\d{4}-\\d\\d-\\d\\d\\..*"))
                    .sorted(Comparator.comparing((Path file) -> file.equals(present))
                            .thenComparing(Path::getFileName))
                    .toList();
        }
    }
}
