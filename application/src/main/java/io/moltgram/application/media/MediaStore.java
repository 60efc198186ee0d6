package io.moltgram.application.media;

import io.moltgram.domain.media.ContentHash;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the bytes of pictures and their renditions. Names tell content, so a name never changes what it means and a
 * file may be put again at any time.
 */
public interface MediaStore {

    /**
     * Keeps the file's bytes under the name; they are durable when this returns. Putting a name again is no fault and
     * makes its age new. Nobody ever sees a half-written file.
     *
     * <p>Refuses as {@code STORAGE_FULL} when there is no room, or less than the reserve would be left, and as {@code
     * UNAVAILABLE} when the store cannot be reached; nothing is kept then.
     */
    void put(MediaName name, Path file);

    /** The file of that name. Refuses as {@code UNAVAILABLE} when the store cannot be reached. */
    Optional<Media> find(MediaName name);

    /**
     * Takes away the picture and all its renditions, unless any of its files was put after that moment; a put at the
     * same time either counts here or comes after and is kept. Returns whether anything went.
     */
    boolean remove(ContentHash hash, Instant lastPut);

    /** Shows every picture that has any file here, once, in no order, and when a file of it was last put. */
    void forEach(Consumer<Kept> seen);

    /** Shows every file that is here, once, in no order. */
    void forEachFile(Consumer<KeptFile> seen);

    /** A picture that has files in the store. */
    record Kept(ContentHash hash, Instant lastPut) {}

    /**
     * A file in the store.
     *
     * @param size in bytes
     */
    record KeptFile(MediaName name, long size) {}

    /** A file in the store; {@code file} is there when it lies on the local disk. */
    interface Media {
        long size();

        Optional<Path> file();

        /**
         * Where clients are to fetch the bytes instead of here; good for an hour at least. What they get there is the
         * same for everybody and may be kept for ever.
         */
        default Optional<URI> elsewhere() {
            return Optional.empty();
        }

        /** The bytes from an offset on; the caller closes it. May refuse as {@code UNAVAILABLE}, also while reading. */
        InputStream read(long offset);
    }
}
