package io.moltgram.bootstrap.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which backups are kept. Files of other names are left alone. */
public final class BackupFolder {

    /** A backup in the folder. */
    public record Kept(Path file, Instant begun) {}

    private final Path folder;

    public BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** All backups, the newest first. */
    public List<Kept> all() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> Layout.begun(file.getFileName().toString())
                        .ifPresent(begun -> kept.add(new Kept(file, begun))));
            }
        }
        kept.sort((one, other) -> other.begun().compareTo(one.begun()));
        return kept;
    }

    public Optional<Kept> newest() throws IOException {
        return all().stream().findFirst();
    }

    /** When a backup was last restored for trial, and proven; empty if never, or if that cannot be read. */
    public Optional<Instant> drilledAt() {
        return new DrillNotes(folder).provenAt();
    }

    /** Removes those that were begun longer ago, but never the newest; returns what went. */
    public List<Path> removeOlderThan(Duration age, Instant now) throws IOException {
        List<Path> removed = new ArrayList<>();
        for (Kept old : all().stream().skip(1).toList()) {
            if (old.begun().isBefore(now.minus(age))) {
                Files.deleteIfExists(old.file());
                Files.deleteIfExists(old.file().resolveSibling(old.file().getFileName() + Layout.SUM_SUFFIX));
                removed.add(old.file());
            }
        }
        return removed;
    }
}
