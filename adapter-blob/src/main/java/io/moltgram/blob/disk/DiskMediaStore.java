package io.moltgram.blob.disk;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Media on a local disk, as {@code ab/cd/<hash>/<file>} under one root folder. A file is written and synced under
 * {@code
 * tmp}, then renamed into its place, and the folders are synced: when {@link #put} returns, it survives a power cut.
 */
public final class DiskMediaStore implements MediaStore {

    /** Bytes that stay free on the disk unless told otherwise. */
    public static final long RESERVE = 256L * 1024 * 1024;

    private static final long RETRY_SECONDS = 5;

    private final Path root;
    private final Path tmp;
    private final long reserve;
    private final InstantSource clock;
    private final Lock lock = new ReentrantLock(); // between what makes a file young and what removes old ones

    /**
     * Opens the store, makes its folders, and clears what an earlier run left half-written.
     *
     * @param reserve bytes that must stay free on the disk after a file was kept
     */
    public DiskMediaStore(Path root, long reserve, InstantSource clock) throws IOException {
        this(reserve, clock, root.toAbsolutePath());
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(tmp)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    private DiskMediaStore(long reserve, InstantSource clock, Path root) throws IOException {
        this.root = root;
        this.tmp = root.resolve("tmp");
        this.reserve = reserve;
        this.clock = clock;
        Files.createDirectories(tmp);
    }

    /** Opens the store while a server may be working with it, and leaves alone what that is writing. */
    public static DiskMediaStore beside(Path root, long reserve, InstantSource clock) throws IOException {
        return new DiskMediaStore(reserve, clock, root.toAbsolutePath());
    }

    /**
     * Writes, reads and removes a small object.
     *
     * @throws IOException with one line that names the folder when the store does not work
     */
    public void probe() throws IOException {
        byte[] bytes = "probe".getBytes(StandardCharsets.US_ASCII);
        Path probe = tmp.resolve("probe-" + Long.toHexString(System.nanoTime()));
        try {
            DurableFiles.write(probe, bytes);
            if (!Arrays.equals(bytes, Files.readAllBytes(probe))) {
                throw new IOException("what was read is not what was written");
            }
            Files.delete(probe);
        } catch (IOException e) {
            throw new IOException("media folder " + root + " does not work: " + DurableFiles.reason(e), e);
        }
    }

    @Override
    public void put(MediaName name, Path file) {
        try {
            Path target = place(name);
            lock.lock();
            try {
                if (touch(target)) {
                    return;
                }
            } finally {
                lock.unlock();
            }
            refuseWithoutRoom(Files.size(file));
            Path copy = DurableFiles.copy(file, tmp);
            lock.lock();
            try {
                DurableFiles.move(copy, target, root);
            } finally {
                lock.unlock();
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public Optional<Media> find(MediaName name) {
        Path file = place(name);
        try {
            return Optional.of(new OnDisk(file, Files.size(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public boolean remove(ContentHash hash, Instant lastPut) {
        Path folder = folder(hash);
        boolean found = false;
        lock.lock();
        try {
            if (lastPut(folder).filter(put -> put.isAfter(lastPut)).isPresent()) {
                return false;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    found |= Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(folder);
            return found;
        } catch (NoSuchFileException e) {
            return found;
        } catch (IOException e) {
            throw refusal(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forEach(Consumer<Kept> seen) {
        forEachFolder((hash, folder) -> lastPut(folder).ifPresent(instant -> seen.accept(new Kept(hash, instant))));
    }

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {
        forEachFolder((hash, folder) -> {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Optional<MediaName> name = MediaName.parse(hash + "/" + file.getFileName());
                    if (name.isPresent()) {
                        seen.accept(new KeptFile(name.get(), Files.size(file)));
                    }
                }
            } catch (NoSuchFileException | NotDirectoryException e) {
                // removed while we looked
            }
        });
    }

    private interface Folder {
        void see(ContentHash hash, Path folder) throws IOException;
    }

    private void forEachFolder(Folder seen) {
        try (DirectoryStream<Path> first = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (Path one : first) {
                try (DirectoryStream<Path> second = Files.newDirectoryStream(one, "[0-9a-f][0-9a-f]")) {
                    for (Path two : second) {
                        showAll(two, seen);
                    }
                }
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static void showAll(Path shard, Folder seen) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(shard)) {
            for (Path folder : folders) {
                Optional<ContentHash> hash =
                        ContentHash.parse(folder.getFileName().toString());
                if (hash.isPresent()) {
                    seen.see(hash.get(), folder);
                }
            }
        }
    }

    private static Optional<Instant> lastPut(Path folder) throws IOException {
        Instant last = Instant.MIN;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Instant put = Files.getLastModifiedTime(file).toInstant();
                last = put.isAfter(last) ? put : last;
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty(); // removed while we looked
        }
        return last.equals(Instant.MIN) ? Optional.empty() : Optional.of(last);
    }

    /** Makes the age of a kept file new; returns false when there is none. */
    private boolean touch(Path file) throws IOException {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void refuseWithoutRoom(long bytes) throws IOException {
        long left = Files.getFileStore(tmp).getUsableSpace() - bytes;
        if (left < reserve) {
            throw full();
        }
    }

    private static Refusal refusal(IOException e) {
        return DurableFiles.isFull(e)
                ? full()
                : Refusal.unavailable("media_unavailable", "Media storage is not available just now", RETRY_SECONDS);
    }

    private static Refusal full() {
        return Refusal.storageFull("No room left to keep pictures");
    }

    private Path place(MediaName name) {
        return folder(name.hash()).resolve(name.file());
    }

    private Path folder(ContentHash hash) {
        String text = hash.value();
        return root.resolve(text.substring(0, 2)).resolve(text.substring(2, 4)).resolve(text);
    }

    private record OnDisk(Path path, long size) implements Media {
        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public InputStream read(long offset) {
            try {
                InputStream in = Files.newInputStream(path);
                in.skipNBytes(Math.min(offset, size));
                return in;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
