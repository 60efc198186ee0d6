package io.moltgram.blob.remote;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store on the network with copies on the local disk: a file is fetched once, however many ask, and then sent from
 * here, also while the store is down. Where clients fetch by themselves, copies serve only while it is down.
 */
public final class CachedMediaStore implements MediaStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CachedMediaStore.class);

    private final RemoteMediaStore remote;
    private final ReadCache cache;
    private final ConcurrentMap<MediaName, CompletableFuture<Optional<Media>>> fetching = new ConcurrentHashMap<>();

    /**
     * @param folder for the copies; nothing else may be in it
     * @param most bytes that the copies may have together; 0 = none are kept
     */
    public CachedMediaStore(RemoteMediaStore remote, Path folder, long most) throws IOException {
        this.remote = remote;
        this.cache = new ReadCache(folder, most);
    }

    /** See {@link RemoteMediaStore#origin()}. */
    public Optional<URI> origin() {
        return remote.origin();
    }

    /** Tries the store itself; see {@link RemoteMediaStore#probe()}. */
    public void probe() throws IOException {
        remote.probe();
    }

    @Override
    public void put(MediaName name, Path file) {
        remote.put(name, file);
        try {
            if (cache.takes(Files.size(file))) {
                Path draft = cache.draft();
                Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
                cache.take(name, draft);
            }
        } catch (IOException e) { // it is safe where it belongs
            LOG.warn("A picture was not copied to the cache: {}", e.toString());
        }
    }

    @Override
    public Optional<Media> find(MediaName name) {
        if (remote.redirects()) {
            try {
                return remote.find(name);
            } catch (Refusal down) {
                return Optional.of(copy(name).orElseThrow(() -> down));
            }
        }
        Optional<Media> copy = copy(name);
        return copy.isPresent() ? copy : once(name);
    }

    @Override
    public boolean remove(ContentHash hash, Instant lastPut) {
        boolean removed = remote.remove(hash, lastPut);
        if (removed) {
            try {
                cache.remove(hash);
            } catch (IOException e) { // nobody asks for it any more, and it goes when room is needed
                LOG.warn("A copy was not removed from the cache: {}", e.toString());
            }
        }
        return removed;
    }

    @Override
    public void forEach(Consumer<Kept> seen) {
        remote.forEach(seen);
    }

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {
        remote.forEachFile(seen);
    }

    @Override
    public void close() {
        remote.close();
    }

    private Optional<Media> copy(MediaName name) {
        return cache.find(name).flatMap(file -> {
            try {
                return Optional.of(new Copy(name, file, Files.size(file)));
            } catch (IOException e) {
                cache.forget(name);
                return Optional.empty();
            }
        });
    }

    private Optional<Media> once(MediaName name) {
        CompletableFuture<Optional<Media>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<Media>> others = fetching.putIfAbsent(name, mine);
        if (others != null) {
            return await(others);
        }
        try {
            Optional<Media> copy = copy(name); // whoever was here before may have finished since we looked
            mine.complete(copy.isPresent() ? copy : fetch(name));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e); // an error too: nobody may wait for ever
        } finally {
            fetching.remove(name);
        }
        return await(mine);
    }

    private Optional<Media> fetch(MediaName name) {
        Optional<Media> found = remote.find(name);
        if (found.isEmpty() || !cache.takes(found.get().size())) {
            return found;
        }
        try {
            Path draft = cache.draft();
            try (InputStream in = found.get().read(0)) {
                ReadCache.fill(draft, in);
                return Optional.of(
                        new Copy(name, cache.take(name, draft), found.get().size()));
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            LOG.warn("A picture was not copied to the cache: {}", e.toString());
            return found;
        }
    }

    private static Optional<Media> await(CompletableFuture<Optional<Media>> result) {
        try {
            return result.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A file in the cache; should it go while it is about to be sent, its bytes come from the store. */
    private final class Copy implements Media {
        private final MediaName name;
        private final Path file;
        private final long size;

        Copy(MediaName name, Path file, long size) {
            this.name = name;
            this.file = file;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Optional<Path> file() {
            return Files.exists(file) ? Optional.of(file) : Optional.empty();
        }

        @Override
        public Optional<URI> elsewhere() {
            return Optional.empty();
        }

        @Override
        public InputStream read(long offset) {
            try {
                InputStream in = Files.newInputStream(file);
                in.skipNBytes(Math.min(offset, size));
                return in;
            } catch (IOException e) {
                if (!(e instanceof NoSuchFileException)) {
                    LOG.warn("A copy in the cache cannot be read: {}", e.toString());
                }
                return remote.find(name)
                        .orElseThrow(() -> Refusal.notFound("picture_not_found", "Picture not found"))
                        .read(offset);
            }
        }
    }
}
