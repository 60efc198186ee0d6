package io.moltgram.application.memory;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.media.ContentHash;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Media in memory, for tests. */
public final class MemoryMediaStore implements MediaStore {

    private record Entry(byte[] bytes, Instant put) {}

    private final Map<MediaName, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public MemoryMediaStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void put(MediaName name, Path file) {
        try {
            entries.put(name, new Entry(Files.readAllBytes(file), clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Media> find(MediaName name) {
        return Optional.ofNullable(entries.get(name)).map(entry -> new Bytes(entry.bytes()));
    }

    @Override
    public synchronized boolean remove(ContentHash hash, Instant lastPut) {
        boolean isYounger = entries.entrySet().stream()
                .anyMatch(entry -> entry.getKey().hash().equals(hash)
                        && entry.getValue().put().isAfter(lastPut));
        return !isYounger && entries.keySet().removeIf(name -> name.hash().equals(hash));
    }

    @Override
    public void forEach(Consumer<Kept> seen) {
        Map<ContentHash, Instant> last = new HashMap<>();
        entries.forEach((name, entry) ->
                last.merge(name.hash(), entry.put(), (one, other) -> one.isAfter(other) ? one : other));
        last.forEach((hash, put) -> seen.accept(new Kept(hash, put)));
    }

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {
        entries.forEach((name, entry) -> seen.accept(new KeptFile(name, entry.bytes().length)));
    }

    private record Bytes(byte[] bytes) implements Media {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public InputStream read(long offset) {
            int start = (int) Math.min(offset, bytes.length);
            return new ByteArrayInputStream(bytes, start, bytes.length - start);
        }
    }
}
