package io.moltgram.blob.disk;

import io.moltgram.application.upload.PartSum;
import io.moltgram.application.upload.UploadFiles;
import io.moltgram.application.upload.Uploading;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/** Uploads on a local disk, one file each in one folder; each part is synced before it counts. */
public final class DiskUploadFiles implements UploadFiles {

    private static final long RETRY_SECONDS = 5;

    private final Path root;
    private final long reserve;

    /** @param reserve bytes that must stay free on the disk after a part was kept */
    public DiskUploadFiles(Path root, long reserve) {
        this.root = root.toAbsolutePath();
        this.reserve = reserve;
    }

    @Override
    public PartSum write(UploadId id, long offset, InputStream part, long most) {
        try {
            makeRoot();
            if (Files.getFileStore(root).getUsableSpace() - most < reserve) {
                throw full();
            }
            Path file = file(id);
            boolean isNew = !Files.exists(file);
            PartSum sum = write(file, offset, part, most);
            if (isNew) {
                sync(root);
            }
            return sum;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static PartSum write(Path file, long offset, InputStream part, long most) throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (out.size() < offset) {
                throw Uploading.notFound();
            }
            out.truncate(offset).position(offset);
            PartSum sum = PartSum.copy(part, Channels.newOutputStream(out), most);
            out.force(true);
            return sum;
        }
    }

    private void makeRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root);
            Path above = root.getParent();
            if (above != null) {
                sync(above);
            }
        }
    }

    @Override
    public Checksum sum(UploadId id) {
        try (InputStream bytes = Files.newInputStream(file(id))) {
            return PartSum.copy(bytes, OutputStream.nullOutputStream(), Long.MAX_VALUE - 1)
                    .checksum();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    /** By a second name for the file where the disk can do that: the first one may go while this one is read. */
    @Override
    public boolean lend(UploadId id, Path target) {
        try {
            link(file(id), target);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(file, target);
        }
    }

    @Override
    public void remove(UploadId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    @Override
    public void forEach(Consumer<UploadId> seen) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root)) {
            for (Path file : files) {
                UploadId.parse(file.getFileName().toString()).ifPresent(seen);
            }
        } catch (NoSuchFileException e) {
            // nobody has sent anything yet
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(UploadId id) {
        return root.resolve(id.value());
    }

    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        }
    }

    private static Refusal refusal(IOException e) {
        return DurableFiles.isFull(e)
                ? full()
                : Refusal.unavailable("upload_unavailable", "The server cannot take files just now", RETRY_SECONDS);
    }

    private static Refusal full() {
        return Refusal.storageFull("No room left to keep uploads");
    }
}
