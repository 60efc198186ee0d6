package io.moltgram.application.memory;

import io.moltgram.application.upload.PartSum;
import io.moltgram.application.upload.UploadFiles;
import io.moltgram.application.upload.Uploading;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.UploadId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The bytes of uploads in memory; gone with the object. */
public final class MemoryUploadFiles implements UploadFiles {

    private final Map<UploadId, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public PartSum write(UploadId id, long offset, InputStream part, long most) {
        byte[] before = files.getOrDefault(id, new byte[0]);
        if (before.length < offset) {
            throw Uploading.notFound();
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(before, 0, (int) offset);
        try {
            PartSum sum = PartSum.copy(part, whole, most);
            files.put(id, whole.toByteArray());
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Checksum sum(UploadId id) {
        byte[] bytes = files.getOrDefault(id, new byte[0]);
        try {
            return PartSum.copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), bytes.length)
                    .checksum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean lend(UploadId id, Path target) {
        byte[] bytes = files.get(id);
        if (bytes == null) {
            return false;
        }
        try {
            Files.write(target, bytes);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void remove(UploadId id) {
        files.remove(id);
    }

    @Override
    public void forEach(Consumer<UploadId> seen) {
        List.copyOf(files.keySet()).forEach(seen);
    }
}
