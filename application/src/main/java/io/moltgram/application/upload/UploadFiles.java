package io.moltgram.application.upload;

import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.UploadId;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Keeps the bytes of uploads. What lies beyond the offset that {@link UploadStore} knows counts for nothing.
 *
 * <p>Refuses as {@code STORAGE_FULL} when there is no room, or less than the reserve would be left, and as {@code
 * UNAVAILABLE} when the place cannot be written to.
 */
public interface UploadFiles {

    /**
     * Writes the part from the offset on and takes away what lay beyond; durable when this returns. Reads one byte more
     * than {@code most} at the most. Refuses as not found when the bytes before the offset are lost. One caller at a
     * time for each upload.
     */
    PartSum write(UploadId id, long offset, InputStream part, long most);

    /** The sum of all that is there. */
    Checksum sum(UploadId id);

    /** Makes the bytes a file under that path, which nobody changes; returns false if there are none. */
    boolean lend(UploadId id, Path target);

    void remove(UploadId id);

    /** Shows every upload that has bytes here, once, in no order. */
    void forEach(Consumer<UploadId> seen);
}
