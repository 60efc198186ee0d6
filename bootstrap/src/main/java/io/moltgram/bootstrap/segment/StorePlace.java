package io.moltgram.bootstrap.segment;

import io.moltgram.blob.remote.RemoteObjects;
import io.moltgram.blob.remote.StoreFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.OptionalLong;

/** A store on the network; everything lies under {@code moltgram-segments/} there. */
public final class StorePlace implements Place {

    private static final String PREFIX = "moltgram-segments/";
    private static final String TYPE = "application/octet-stream";
    private static final int AT_ONCE = 4 << 20;

    private final RemoteObjects objects;

    public StorePlace(RemoteObjects objects) {
        this.objects = objects;
    }

    @Override
    public String where() {
        return objects.place();
    }

    @Override
    public void put(String name, byte[] bytes) throws IOException {
        Path draft = Files.createTempFile("moltgram-segment", "");
        try {
            Files.write(draft, bytes);
            put(name, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public void put(String name, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try {
            objects.put(PREFIX + name, file, TYPE);
        } catch (StoreFailure e) {
            throw failed(e);
        }
    }

    @Override
    public boolean has(String name) throws IOException {
        return size(name).isPresent();
    }

    private OptionalLong size(String name) throws IOException {
        try {
            return objects.size(PREFIX + name);
        } catch (StoreFailure e) {
            throw failed(e);
        }
    }

    @Override
    public List<Held> list(String prefix) throws IOException {
        List<Held> found = new ArrayList<>();
        try {
            objects.forEach(
                    PREFIX + prefix,
                    held -> found.add(new Held(held.key().substring(PREFIX.length()), held.size(), held.changed())));
        } catch (StoreFailure e) {
            throw failed(e);
        }
        return found;
    }

    @Override
    public InputStream open(String name) throws IOException {
        long size = size(name).orElseThrow(() -> new NoSuchFileException(name));
        return new SequenceInputStream(new Enumeration<InputStream>() {
            private long at;

            @Override
            public boolean hasMoreElements() {
                return at < size;
            }

            @Override
            public InputStream nextElement() {
                int length = (int) Math.min(AT_ONCE, size - at);
                try {
                    InputStream part = new ByteArrayInputStream(objects.read(PREFIX + name, at, length));
                    at += length;
                    return part;
                } catch (StoreFailure e) {
                    throw new UncheckedIOException(failed(e));
                }
            }
        });
    }

    @Override
    public void remove(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        try {
            objects.remove(names.stream().map(name -> PREFIX + name).toList());
        } catch (StoreFailure e) {
            throw failed(e);
        }
    }

    private IOException failed(StoreFailure e) {
        return new IOException(objects.place() + ": " + e.getMessage(), e);
    }

    @Override
    public void close() {
        objects.close();
    }
}
