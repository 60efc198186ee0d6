package io.moltgram.bootstrap.backup;

import io.moltgram.bootstrap.cli.Progress;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Something from which a data folder can be made. */
interface Restorable {

    /**
     * Makes the folder, which does not exist yet, and proves that every byte that it came from is as it was written,
     * that the database is sound with all its counters right, and that every picture that a row refers to is there and
     * is the one it is called. Throws {@link Damaged} otherwise.
     *
     * @param compare whether to compare every row with what was noted, too
     */
    Receipt unpack(Path folder, boolean compare, Progress progress) throws IOException;

    /**
     * Restores into a folder that does not exist yet or is empty; it holds either everything afterwards or nothing.
     * Throws {@link FileAlreadyExistsException} if there is anything in the folder.
     */
    default Receipt to(Path folder, Progress progress) throws IOException {
        Path target = folder.toAbsolutePath();
        requireEmpty(target);
        Path draft = target.resolveSibling(target.getFileName() + ".restoring");
        Scrap.remove(draft);
        try {
            Receipt receipt = unpack(draft, false, progress);
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return receipt;
        } finally {
            Scrap.remove(draft);
        }
    }

    /**
     * Restores into a folder that is removed again, which takes as much room as the data; proves the same, and compares
     * every row of every table with what was noted.
     */
    default Receipt rehearse(Path scratch, Progress progress) throws IOException {
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, ".moltgram-drill-");
        try {
            return unpack(folder.resolve("data"), true, progress);
        } finally {
            Scrap.remove(folder);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }
}
