package io.moltgram.http.api;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Media in a folder, so that answers come from local files; keeps all it is given. */
final class FolderMedia implements MediaStore {

    private final Path folder;

    FolderMedia(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(MediaName name, Path file) {
        try {
            Path target = folder.resolve(name.path());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Media> find(MediaName name) {
        Path file = folder.resolve(name.path());
        return Files.exists(file) ? Optional.of(new OnDisk(file)) : Optional.empty();
    }

    @Override
    public boolean remove(ContentHash hash, Instant lastPut) {
        return false;
    }

    @Override
    public void forEach(Consumer<Kept> seen) {}

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {}

    private record OnDisk(Path path) implements Media {
        @Override
        public long size() {
            return path.toFile().length();
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }

        @Override
        public InputStream read(long offset) {
            throw new IllegalStateException("a local file is to be read as such");
        }
    }
}
