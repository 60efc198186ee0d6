package io.moltgram.blob.remote;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Media as objects {@code <hash>/<file>} in a store on the network. While that does not work, everything is refused as
 * {@code UNAVAILABLE}.
 *
 * <p>No store can remove "unless changed since". So of two servers that share one, the first may sweep away a picture
 * that nobody used in the very moment in which the second takes the same picture in; within one server it cannot.
 */
public final class RemoteMediaStore implements MediaStore, AutoCloseable {

    private static final int LOCKS = 64;

    private final RemoteObjects objects;
    private final boolean redirects;
    private final Outage outage;
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(LOCKS).toList();

    /** @param redirects whether clients are told to fetch from the store themselves */
    public RemoteMediaStore(RemoteObjects objects, boolean redirects) {
        this.objects = objects;
        this.redirects = redirects;
        this.outage = new Outage(objects.place(), System::nanoTime);
    }

    /** Whether clients are told to fetch from the store themselves. */
    boolean redirects() {
        return redirects;
    }

    /** Scheme, host and port to which clients are sent for files, if they are. */
    public Optional<URI> origin() {
        return redirects ? Optional.of(bare(objects.address("any"))) : Optional.empty();
    }

    /**
     * Lists, writes, reads and removes a small object.
     *
     * @throws IOException with one line that names the store and what failed
     */
    public void probe() throws IOException {
        byte[] bytes = "probe".getBytes(StandardCharsets.US_ASCII);
        Path file = Files.createTempFile("moltgram-probe", "");
        String key = "probe-" + Long.toHexString(System.nanoTime());
        try {
            Files.write(file, bytes);
            // Asked first, as it sends no body: a store that refuses a key may close while a body is still on its way.
            step("listing", () -> {
                objects.forEach(key, held -> {});
                return true;
            });
            step("writing", () -> {
                objects.put(key, file, "text/plain");
                return true;
            });
            if (!Arrays.equals(bytes, step("reading", () -> objects.read(key, 0, bytes.length)))) {
                throw new IOException("reading failed: what was read is not what was written");
            }
            step("removing", () -> {
                objects.remove(List.of(key));
                return true;
            });
        } catch (IOException e) {
            throw new IOException("the media store " + objects.place() + " does not work: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void put(MediaName name, Path file) {
        Lock lock = lock(name.hash());
        lock.lock();
        try {
            outage.call(() -> {
                objects.put(name.path(), file, mediaType(name));
                return true;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Media> find(MediaName name) {
        OptionalLong size = outage.call(() -> objects.size(name.path()));
        return size.isPresent() ? Optional.of(new Remote(name.path(), size.getAsLong())) : Optional.empty();
    }

    @Override
    public boolean remove(ContentHash hash, Instant lastPut) {
        Lock lock = lock(hash);
        lock.lock();
        try {
            return outage.call(() -> {
                List<RemoteObjects.Held> held = new ArrayList<>();
                objects.forEach(hash.value() + "/", held::add);
                boolean isYounger =
                        held.stream().anyMatch(each -> each.changed().isAfter(lastPut));
                if (isYounger || held.isEmpty()) {
                    return false;
                }
                objects.remove(held.stream().map(RemoteObjects.Held::key).toList());
                return true;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void forEach(Consumer<Kept> seen) {
        Pictures pictures = new Pictures(seen);
        each((name, held) -> pictures.add(new Kept(name.hash(), held.changed())));
        pictures.finish();
    }

    @Override
    public void forEachFile(Consumer<KeptFile> seen) {
        each((name, held) -> seen.accept(new KeptFile(name, held.size())));
    }

    @Override
    public void close() {
        objects.close();
    }

    private interface Each {
        void see(MediaName name, RemoteObjects.Held held);
    }

    private void each(Each each) {
        outage.call(() -> {
            objects.forEach("", held -> MediaName.parse(held.key()).ifPresent(name -> each.see(name, held)));
            return true;
        });
    }

    private static <T> T step(String what, Outage.Call<T> call) throws IOException {
        try {
            return call.run();
        } catch (StoreFailure e) {
            throw new IOException(what + " failed: " + e.getMessage(), e);
        }
    }

    private static URI bare(URI address) {
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }

    private static String mediaType(MediaName name) {
        String extension = name.file().substring(name.file().indexOf('.') + 1);
        return PictureFormat.byExtension(extension)
                .map(PictureFormat::mediaType)
                .orElse("application/octet-stream");
    }

    private Lock lock(ContentHash hash) {
        return locks.get(Math.floorMod(hash.hashCode(), LOCKS));
    }

    /** Makes one of the neighbours that belong to the same picture. */
    private static final class Pictures {
        private final Consumer<Kept> seen;
        private Optional<Kept> last = Optional.empty();

        Pictures(Consumer<Kept> seen) {
            this.seen = seen;
        }

        void add(Kept kept) {
            Optional<Kept> same = last.filter(before -> before.hash().equals(kept.hash()));
            if (same.isEmpty()) {
                finish();
                last = Optional.of(kept);
            } else if (same.get().lastPut().isBefore(kept.lastPut())) {
                last = Optional.of(kept);
            }
        }

        void finish() {
            last.ifPresent(seen);
            last = Optional.empty();
        }
    }

    private final class Remote implements Media {
        private final String key;
        private final long size;

        Remote(String key, long size) {
            this.key = key;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> elsewhere() {
            return redirects ? Optional.of(objects.address(key)) : Optional.empty();
        }

        @Override
        public InputStream read(long offset) {
            return new ChunkedRead((at, length) -> outage.call(() -> objects.read(key, at, length)), offset, size);
        }
    }
}
