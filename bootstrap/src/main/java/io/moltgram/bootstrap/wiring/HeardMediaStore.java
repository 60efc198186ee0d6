package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.media.ContentHash;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of each picture that is put, when it is durable and before any row can refer to it. */
record HeardMediaStore(MediaStore store, Consumer<MediaName> heard) implements MediaStore {

    @Override
    public void put(MediaName name, Path file) {
        store.put(name, file);
        heard.accept(name);
    }

    @Override
    public Optional<Media> find(MediaName name) {
        return store.find(name);
    }

    @Override
    public boolean remove(ContentHash hash, Instant lastPut) {
        return store.remove(hash, lastPut);
    }

    @Override
    public void forEach(Consumer<Kept> seen) {
        store.forEach(seen);
    }

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {
        store.forEachFile(seen);
    }
}
