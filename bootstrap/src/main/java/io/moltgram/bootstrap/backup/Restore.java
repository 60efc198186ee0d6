package io.moltgram.bootstrap.backup;

import io.moltgram.application.media.MediaName;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Brings a backup back into a folder, after proving that every byte of it is as it was written, that the database is
 * sound with all its counters right, and that every picture that a row refers to is there and is the one it is called.
 */
public final class Restore {

    private final Path file;

    public Restore(Path file) {
        this.file = file;
    }

    /**
     * Restores into a folder that does not exist yet or is empty; it holds either everything afterwards or nothing.
     *
     * @throws Damaged if the backup is not what it was
     * @throws FileAlreadyExistsException if there is anything in the folder
     */
    public Receipt to(Path folder, Progress progress) throws IOException {
        Path target = folder.toAbsolutePath();
        requireEmpty(target);
        Path draft = target.resolveSibling(target.getFileName() + ".restoring");
        Scrap.remove(draft);
        try {
            Receipt receipt = unpack(draft, progress);
            Files.deleteIfExists(draft.resolve(Layout.TABLES));
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return receipt;
        } finally {
            Scrap.remove(draft);
        }
    }

    /**
     * Restores into a folder that is removed again, which takes as much room as the data; proves the same, and compares
     * every row of every table with what was written.
     */
    public Receipt rehearse(Path scratch, Progress progress) throws IOException {
        Files.createDirectories(scratch);
        Path folder = Files.createTempDirectory(scratch, ".moltgram-drill-");
        try {
            Path data = folder.resolve("data");
            Receipt receipt = unpack(data, progress);
            Tables.requireSame(data);
            return receipt;
        } finally {
            Scrap.remove(folder);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    private Receipt unpack(Path folder, Progress progress) throws IOException {
        requireSum();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            SortedMap<String, String> sums = Sums.read(text(zip, Layout.SUMS));
            SortedMap<String, String> found = new TreeMap<>();
            Scrap.createPrivateFolder(folder);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.getName().equals(Layout.SUMS)) {
                    progress.at(found.size(), sums.size(), "files");
                    found.put(entry.getName(), unpack(zip, entry, folder));
                }
            }
            if (!found.equals(sums)) {
                throw new Damaged("its files are not those of its list of sums");
            }
            progress.at(0, 0, "looking at the database");
            Receipt receipt = receipt(folder, found);
            requireWhole(folder);
            Files.delete(folder.resolve(Layout.PROPERTIES));
            return receipt;
        } catch (ZipException e) {
            throw new Damaged("it is no ZIP file, or a damaged one: " + e.getMessage());
        } catch (CannotOpen e) {
            throw new Damaged(e.getMessage());
        }
    }

    /** Of the whole file, as it stands beside it; without that, the sums inside must do. */
    private void requireSum() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Path beside = file.resolveSibling(file.getFileName() + Layout.SUM_SUFFIX);
        if (Files.exists(beside) && !Files.readString(beside).startsWith(Sums.of(file) + "  ")) {
            throw new Damaged("it is not the file that " + beside.getFileName() + " was written for");
        }
    }

    private static String unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        if (!Layout.isEntry(entry.getName())) {
            throw new Damaged("it holds a file that is none of a backup");
        }
        Path target = folder.resolve(entry.getName());
        Scrap.createPrivateFolder(target.getParent());
        Scrap.createPrivate(target);
        try (InputStream in = zip.getInputStream(entry);
                FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            String sum = Sums.copy(in, out);
            channel.force(true);
            return sum;
        }
    }

    private Receipt receipt(Path folder, SortedMap<String, String> files) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(folder.resolve(Layout.PROPERTIES))));
        DatabaseFile database = new DatabaseFile(folder.resolve(Layout.DATABASE));
        try {
            return new Receipt(
                    file,
                    Instant.parse(properties.getProperty("begun", "")),
                    database.version(),
                    database.rows(),
                    files.keySet().stream()
                            .filter(name -> name.startsWith(Layout.MEDIA))
                            .count(),
                    Files.size(file),
                    files.keySet().stream().anyMatch(name -> name.startsWith(Layout.SECRETS)));
        } catch (DateTimeParseException e) {
            throw new Damaged(Layout.PROPERTIES + " does not say when it was begun");
        }
    }

    private static void requireWhole(Path folder) throws IOException {
        DatabaseFile database = new DatabaseFile(folder.resolve(Layout.DATABASE));
        List<String> faults = database.faults();
        if (!faults.isEmpty()) {
            throw new Damaged("its database is not sound: " + faults.get(0));
        }
        for (DatabaseFile.KnownPicture picture : database.pictures()) {
            MediaName name =
                    MediaName.original(new ContentHash(picture.hash()), PictureFormat.valueOf(picture.format()));
            Path original = folder.resolve(Backup.entry(name));
            if (!Files.exists(original) || !Sums.of(original).equals(picture.hash())) {
                throw new Damaged("the picture " + picture.hash() + " is missing or another");
            }
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Damaged("it lacks " + name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
