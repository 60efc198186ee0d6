package io.moltgram.bootstrap.backup;

import io.moltgram.application.media.MediaName;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.segment.AgeSeal;
import io.moltgram.bootstrap.segment.Seal;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Brings a backup back into a folder, after proving that every byte of it is as it was written, that the database is
 * sound with all its counters right, and that every picture that a row refers to is there and is the one it is called.
 */
public final class Restore implements Restorable {

    private final Path file;
    private final Seal seal;

    public Restore(Path file) {
        this(file, Seal.NONE);
    }

    /** @param seal opens it if it is encrypted */
    public Restore(Path file, Seal seal) {
        this.file = file;
        this.seal = seal;
    }

    @Override
    public Receipt unpack(Path folder, boolean compare, Progress progress) throws IOException {
        requireSum();
        if (!isSealed()) {
            return unpack(file, folder, compare, progress);
        }
        Path opened = folder.resolveSibling(folder.getFileName() + ".opened");
        try {
            open(opened);
            return unpack(opened, folder, compare, progress);
        } finally {
            Files.deleteIfExists(opened);
        }
    }

    /** Whether it is encrypted. */
    boolean isSealed() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(AgeSeal.FIRST_LINE.length());
            return new String(first, StandardCharsets.ISO_8859_1).equals(AgeSeal.FIRST_LINE)
                    || file.getFileName().toString().endsWith(Layout.SEALED);
        }
    }

    private void open(Path target) throws IOException {
        Scrap.createPrivate(target);
        try (InputStream in = seal.open(Files.newInputStream(file));
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        } catch (Seal.Sealed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Damaged("it cannot be decrypted: " + e.getMessage());
        }
    }

    private Receipt unpack(Path file, Path folder, boolean compare, Progress progress) throws IOException {
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
                throw new Damaged(Sums.difference(found, sums));
            }
            progress.at(0, 0, "looking at the database");
            Receipt receipt = receipt(folder, found);
            requireSound(folder);
            requirePictures(folder);
            if (compare) {
                Tables.requireSame(folder);
            }
            Files.delete(folder.resolve(Layout.PROPERTIES));
            Files.deleteIfExists(folder.resolve(Layout.TABLES));
            return receipt;
        } catch (ZipException e) {
            throw new Damaged("it is no ZIP file, or a damaged one: " + e.getMessage());
        } catch (CannotOpen e) {
            throw new Damaged(e.getMessage());
        }
    }

    /** Of the whole file, as it stands beside it; without that, the sums inside must do. */
    void requireSum() throws IOException {
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
                    file.toString(),
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

    static void requireSound(Path folder) {
        DatabaseFile database = new DatabaseFile(folder.resolve(Layout.DATABASE));
        List<String> faults = database.faults();
        if (!faults.isEmpty()) {
            throw new Damaged("its database is not sound: " + faults.get(0));
        }
    }

    private static void requirePictures(Path folder) throws IOException {
        DatabaseFile database = new DatabaseFile(folder.resolve(Layout.DATABASE));
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
