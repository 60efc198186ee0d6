package io.moltgram.blob.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/** Files that survive a power cut: contents and folder entries are synced before a method returns. */
final class DurableFiles {

    /** A rename may race with the removal of the emptied folder it goes to. */
    private static final int TRIES = 5;

    private DurableFiles() {}

    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /** Copies the file under a new name in the folder and syncs its contents; leaves nothing behind on failure. */
    static Path copy(Path file, Path folder) throws IOException {
        Path copy = Files.createTempFile(folder, "put-", "");
        try (FileChannel in = FileChannel.open(file);
                FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long done = 0; done < size; ) {
                long moved = in.transferTo(done, size - done, out);
                if (moved <= 0) {
                    throw new IOException("file became shorter while it was copied");
                }
                done += moved;
            }
            out.force(true);
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    /** Renames the file to its target in one step, making and syncing the folders between root and target. */
    static void move(Path file, Path target, Path root) throws IOException {
        Path folder = Optional.ofNullable(target.getParent()).orElse(root);
        try {
            for (int tries = 1; ; tries++) {
                try {
                    Files.createDirectories(folder);
                    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                    break;
                } catch (NoSuchFileException e) {
                    if (tries == TRIES) {
                        throw e;
                    }
                }
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        for (Path each = folder; each != null && each.startsWith(root); each = each.getParent()) {
            sync(each);
        }
    }

    /** Whether the disk or the quota is full; the platform tells it in words only. */
    static boolean isFull(IOException e) {
        String text = reason(e).toLowerCase(Locale.ROOT);
        return text.contains("no space left") || text.contains("quota exceeded") || text.contains("not enough space");
    }

    static String reason(IOException e) {
        if (e instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            // removed by a neighbour since the rename, and with it what was to be synced
        }
    }
}
