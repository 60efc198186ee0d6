package io.moltgram.bootstrap.backup;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.segment.Seal;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes backups of a data folder, whether a server is working in it or not. Pictures are copied first and the database
 * after them; a picture that came in between is copied then. A backup so holds every picture that its rows refer to.
 */
public final class Backup {

    private static final int TRIES = 5;

    /** Writes the database as of one moment into a SQLite file that is not there yet. */
    public interface Snapshot {

        void copyTo(Path target) throws IOException;
    }

    private final Path data;
    private final Snapshot database;
    private final String serverVersion;
    private final Optional<MediaStore> remote;
    private final Seal seal;

    /**
     * @param data the server's data folder
     * @param database is copied when the pictures are
     * @param serverVersion is noted in the backup
     * @param remote where pictures lie, if not in the data folder; they stand in the backup all the same
     */
    public Backup(Path data, Snapshot database, String serverVersion, Optional<MediaStore> remote) {
        this(data, database, serverVersion, remote, Seal.NONE);
    }

    /** @param seal closes the file */
    public Backup(Path data, Snapshot database, String serverVersion, Optional<MediaStore> remote, Seal seal) {
        this.remote = remote;
        this.seal = seal;
        this.data = data;
        this.database = database;
        this.serverVersion = serverVersion;
    }

    /**
     * Writes a backup into the folder, which is made if need be, and gives it its name when it is whole. Throws {@link
     * IOException} when something cannot be read or written; nothing is left behind then.
     */
    public Path write(Path folder, Instant now, Progress progress) throws IOException {
        Files.createDirectories(folder);
        Path scratch = Files.createTempDirectory(folder, ".moltgram-backup-");
        try {
            Path draft = scratch.resolve("draft.zip");
            int version = fill(draft, scratch, now, progress);
            String name = Layout.name(now, version);
            return seal.closes()
                    ? publish(closed(draft), folder.resolve(name + Layout.SEALED))
                    : publish(draft, folder.resolve(name));
        } finally {
            Scrap.remove(scratch);
        }
    }

    private Path closed(Path draft) throws IOException {
        Path closed = draft.resolveSibling("draft.age");
        Scrap.createPrivate(closed);
        try (OutputStream out = seal.close(new BufferedOutputStream(Files.newOutputStream(closed)))) {
            Files.copy(draft, out);
        }
        try (FileChannel channel = FileChannel.open(closed, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return closed;
    }

    private int fill(Path draft, Path scratch, Instant now, Progress progress) throws IOException {
        try (BackupWriter writer = new BackupWriter(draft)) {
            addMedia(writer, progress);
            Path copy = scratch.resolve(Layout.DATABASE);
            for (int tries = 1; !isWhole(writer, copy); tries++) {
                if (tries == TRIES) {
                    throw new IOException("pictures were removed as fast as they were copied; try again");
                }
            }
            progress.at(0, 0, "the database");
            writer.add(Layout.DATABASE, copy);
            addSecrets(writer);
            int version = new DatabaseFile(copy).version();
            writer.add(Layout.PROPERTIES, properties(now, version));
            writer.add(Layout.TABLES, Tables.write(new DatabaseFile(copy).sums()));
            writer.finish();
            return version;
        }
    }

    /** Copies the database, and those of its pictures that are not in the backup yet; false if one is gone. */
    private boolean isWhole(BackupWriter writer, Path copy) throws IOException {
        Files.deleteIfExists(copy);
        database.copyTo(copy);
        for (DatabaseFile.KnownPicture picture : new DatabaseFile(copy).pictures()) {
            MediaName name =
                    MediaName.original(new ContentHash(picture.hash()), PictureFormat.valueOf(picture.format()));
            String entry = entry(name);
            if (!writer.has(entry) && !isAdded(writer, name)) {
                return false;
            }
        }
        return true;
    }

    /** As it lies in the data folder. */
    static String entry(MediaName name) {
        String hash = name.hash().value();
        return Layout.MEDIA + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + name.path();
    }

    private boolean isAdded(BackupWriter writer, MediaName name) throws IOException {
        if (remote.isEmpty()) {
            return addIfThere(writer, entry(name), data.resolve(entry(name)));
        }
        try {
            Optional<MediaStore.Media> media = remote.get().find(name);
            if (media.isPresent()) {
                try (InputStream in = media.get().read(0)) {
                    writer.add(entry(name), in);
                }
            }
            return media.isPresent();
        } catch (Refusal e) {
            throw new IOException(e.text(), e);
        }
    }

    private void addRemote(BackupWriter writer, MediaStore media, Progress progress) throws IOException {
        List<MediaName> names = new ArrayList<>();
        try {
            media.forEachFile(file -> names.add(file.name()));
        } catch (Refusal e) {
            throw new IOException(e.text(), e);
        }
        long done = 0;
        for (MediaName name : names) {
            progress.at(done++, names.size(), "pictures");
            isAdded(writer, name);
        }
    }

    private void addMedia(BackupWriter writer, Progress progress) throws IOException {
        if (remote.isPresent()) {
            addRemote(writer, remote.get(), progress);
            return;
        }
        List<Path> files = files(data.resolve("media"));
        long done = 0;
        for (Path file : files) {
            progress.at(done++, files.size(), "pictures");
            String entry = entry(file);
            if (Layout.isEntry(entry) && !entry.startsWith("media/tmp/")) {
                addIfThere(writer, entry, file);
            }
        }
    }

    private void addSecrets(BackupWriter writer) throws IOException {
        for (Path file : files(data.resolve("secrets"))) {
            if (file.toString().endsWith(".secret")) {
                addIfThere(writer, entry(file), file);
            }
        }
    }

    private String entry(Path file) {
        return data.relativize(file).toString().replace('\\', '/');
    }

    private static boolean addIfThere(BackupWriter writer, String entry, Path file) throws IOException {
        try {
            writer.add(entry, file);
            return true;
        } catch (NoSuchFileException e) {
            return false; // removed meanwhile: no row needs it, or the next copy of the database tells
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private String properties(Instant now, int version) {
        return "begun=" + now + "\nserver=" + serverVersion + "\nschema=" + version + "\n";
    }

    private static Path publish(Path draft, Path target) throws IOException {
        Path sum = target.resolveSibling(target.getFileName() + Layout.SUM_SUFFIX);
        Files.writeString(sum, Sums.of(draft) + "  " + target.getFileName() + "\n");
        try (FileChannel channel = FileChannel.open(sum)) {
            channel.force(true);
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target);
        }
        return target;
    }
}
