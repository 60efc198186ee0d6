package io.moltgram.bootstrap.backup;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the file of one backup, entry by entry, and the sums of them at its end. */
final class BackupWriter implements Closeable {

    private final FileOutputStream file;
    private final ZipOutputStream zip;
    private final SortedMap<String, String> sums = new TreeMap<>();

    BackupWriter(Path target) throws IOException {
        Scrap.createPrivate(target);
        file = new FileOutputStream(target.toFile());
        zip = new ZipOutputStream(file, StandardCharsets.UTF_8);
    }

    boolean has(String name) {
        return sums.containsKey(name);
    }

    /** Adds the file's bytes; throws {@link java.nio.file.NoSuchFileException} and adds nothing if it is not there. */
    void add(String name, Path source) throws IOException {
        try (InputStream in = Files.newInputStream(source)) {
            add(name, in);
        }
    }

    void add(String name, String text) throws IOException {
        add(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String name, InputStream in) throws IOException {
        // pictures cannot be made smaller again
        zip.setLevel(name.startsWith(Layout.MEDIA) ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
        zip.putNextEntry(new ZipEntry(name));
        sums.put(name, Sums.copy(in, zip));
        zip.closeEntry();
    }

    /** Writes the sums; what was added is on the disk when this returns. */
    void finish() throws IOException {
        byte[] text = Sums.write(sums).getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(Layout.SUMS));
        zip.write(text);
        zip.closeEntry();
        zip.finish();
        zip.flush();
        file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
