package io.moltgram.bootstrap.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder, for its owner's eyes only. A file that nobody changes is linked where it lies on the same file system, so
 * that pictures take no room twice; it stays when the original is removed.
 */
public final class FolderPlace implements Place {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final String DRAFT = ".draft";

    /** Nobody lists it, and it stays when nobody holds it. */
    private static final String LOCK = "lock";

    private final Path root;
    private @Nullable FileChannel held;

    public FolderPlace(Path root) {
        this.root = root;
    }

    @Override
    public String where() {
        return root.toString();
    }

    @Override
    public synchronized void hold() throws IOException {
        if (held != null) {
            return;
        }
        makeFolder(root);
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isOthers(channel)) {
            channel.close();
            throw new IOException("another server keeps its own there; give one of them another BACKUP_SEGMENTS");
        }
        held = channel;
    }

    private static boolean isOthers(FileChannel channel) {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false; // some network disks have no locks
        }
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        Path draft = draft(name);
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        publish(draft, name);
    }

    @Override
    public void put(String name, Path file) throws IOException {
        Path target = root.resolve(name);
        makeFolder(target.getParent());
        try {
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            return; // a name tells its content
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) { // another file system
            Path draft = draft(name);
            Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            publish(draft, name);
        }
    }

    private Path draft(String name) throws IOException {
        Path target = root.resolve(name);
        makeFolder(target.getParent());
        return target.resolveSibling(target.getFileName() + DRAFT);
    }

    private void publish(Path draft, String name) throws IOException {
        try {
            Files.move(draft, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, root.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Override
    public boolean has(String name) {
        return Files.exists(root.resolve(name));
    }

    @Override
    public List<Held> list(String prefix) throws IOException {
        List<Held> held = new ArrayList<>();
        Path top = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1));
        if (!Files.isDirectory(top)) {
            return held;
        }
        try (Stream<Path> below = Files.walk(top)) {
            for (Path file : (Iterable<Path>) below::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (name.startsWith(prefix) && !name.endsWith(DRAFT) && !name.equals(LOCK)) {
                    add(held, name, file);
                }
            }
        }
        return held;
    }

    private static void add(List<Held> held, String name, Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                held.add(new Held(
                        name, attributes.size(), attributes.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException e) {
            // removed while we looked
        }
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(root.resolve(name));
    }

    @Override
    public void remove(List<String> names) throws IOException {
        for (String name : names) {
            Path file = root.resolve(name);
            Files.deleteIfExists(file);
            Path folder = file.getParent();
            if (!folder.equals(root) && isEmpty(folder)) {
                Files.deleteIfExists(folder);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    @Override
    public synchronized void close() {
        FileChannel channel = held;
        held = null;
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
