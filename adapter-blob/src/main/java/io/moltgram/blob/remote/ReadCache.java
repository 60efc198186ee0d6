package io.moltgram.blob.remote;

import io.moltgram.application.media.MediaName;
import io.moltgram.domain.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Copies of files on the local disk, up to a number of bytes; what was not used for longest goes first. Names tell
 * content, so a copy is never stale. A copy is whole or not there, also after a power cut, and may vanish at any time.
 */
final class ReadCache {

    private static final int PART = 4;

    private final Path root;
    private final Path tmp;
    private final long most;
    private final Map<MediaName, Long> sizes = new LinkedHashMap<>(64, 0.75f, true); // guarded by itself
    private final long[] bytes = {0}; // guarded by sizes

    /** Takes over what an earlier run left in the folder, the oldest first to go. */
    ReadCache(Path root, long most) throws IOException {
        this.root = root;
        this.tmp = root.resolve("tmp");
        this.most = most;
        Files.createDirectories(tmp);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(tmp)) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
        for (Path file : byAge()) {
            Optional<MediaName> name = MediaName.parse(file.getParent().getFileName() + "/" + file.getFileName());
            if (name.isPresent()) {
                noteDown(name.get(), Files.size(file));
            }
        }
    }

    /** Whether a file of that size is kept at all; one must not push out everything else. */
    boolean takes(long size) {
        return size <= most / PART;
    }

    Optional<Path> find(MediaName name) {
        synchronized (sizes) {
            return sizes.get(name) == null ? Optional.empty() : Optional.of(place(name));
        }
    }

    /** A fresh file in which a copy can be made. */
    Path draft() throws IOException {
        return Files.createTempFile(tmp, "copy-", "");
    }

    /** Takes the draft, which is gone afterwards. */
    Path take(MediaName name, Path draft) throws IOException {
        Path target = place(name);
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(false); // else its name might survive a power cut and its bytes not
        }
        long size = Files.size(draft);
        synchronized (sizes) {
            Files.createDirectories(root.resolve(name.hash().value()));
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            noteDown(name, size);
        }
        return target;
    }

    /** Writes all of it into the file. */
    static void fill(Path file, InputStream in) throws IOException {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove(ContentHash hash) throws IOException {
        synchronized (sizes) {
            List<MediaName> gone = sizes.keySet().stream()
                    .filter(name -> name.hash().equals(hash))
                    .toList();
            for (MediaName name : gone) {
                drop(name);
            }
        }
    }

    /** Forgets one whose file is missing, by whoever's hand. */
    void forget(MediaName name) {
        synchronized (sizes) {
            Long size = sizes.remove(name);
            bytes[0] -= size == null ? 0 : size;
        }
    }

    private void noteDown(MediaName name, long size) throws IOException {
        synchronized (sizes) {
            Long before = sizes.put(name, size);
            bytes[0] += size - (before == null ? 0 : before);
            while (bytes[0] > most) {
                Iterator<MediaName> eldest = sizes.keySet().iterator();
                drop(eldest.next());
            }
        }
    }

    private void drop(MediaName name) throws IOException {
        forget(name);
        Files.deleteIfExists(place(name));
    }

    private List<Path> byAge() throws IOException {
        Map<Path, FileTime> files = new LinkedHashMap<>();
        try (Stream<Path> below = Files.walk(root, 2)) {
            for (Path file : below.filter(Files::isRegularFile).toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
        List<Path> sorted = new ArrayList<>(files.keySet());
        sorted.sort(Comparator.comparing(files::get));
        return sorted;
    }

    private Path place(MediaName name) {
        return root.resolve(name.hash().value()).resolve(name.file());
    }
}
