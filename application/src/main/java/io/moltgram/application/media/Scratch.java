package io.moltgram.application.media;

import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A place for files in the making; each piece of work has a folder of its own that is gone afterwards. */
public final class Scratch {

    /** Work with files that may fail for want of room. */
    public interface Work<T> {
        T in(Path folder) throws IOException;
    }

    private final Path root;

    public Scratch(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Does the work in a fresh folder; refuses as {@code UNAVAILABLE} when the disk fails it. */
    public <T> T call(Work<T> work) {
        try {
            Files.createDirectories(root);
            Path folder = Files.createTempDirectory(root, "work");
            try {
                return work.in(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw Refusal.unavailable("scratch_unavailable", "The server cannot keep files just now", 5);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }
}
