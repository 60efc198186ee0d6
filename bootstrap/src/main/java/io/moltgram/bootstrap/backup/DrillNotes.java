package io.moltgram.bootstrap.backup;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The receipts of trials, a file each in the folder {@code drills} beside the backups. The last hundred are kept. */
public final class DrillNotes {

    private static final int KEPT = 100;
    private static final Pattern NAME = Pattern.compile("drill_\\d{8}_\\d{6}\\.txt");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** @param backups the folder in which backups are kept */
    public DrillNotes(Path backups) {
        this.folder = backups.resolve("drills");
    }

    /** Keeps the receipt; returns where it lies. */
    Path add(DrillNote note) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("drill_" + STAMP.format(note.begun()) + ".txt");
        Files.writeString(file, note.text());
        for (Path old : files().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
        return file;
    }

    /** The last trial, whatever came of it. */
    public Optional<DrillNote> newest() throws IOException {
        List<Path> files = files();
        return files.isEmpty() ? Optional.empty() : read(files.get(0));
    }

    /** When a backup was last restored for trial, and proven; empty if never, or if that cannot be read. */
    public Optional<Instant> provenAt() {
        try {
            for (Path file : files()) {
                Optional<DrillNote> note = read(file);
                if (note.isPresent() && note.get().passed()) {
                    return Optional.of(note.get().begun());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<DrillNote> read(Path file) throws IOException {
        try {
            return DrillNote.parse(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    /** The newest first. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        }
    }
}
