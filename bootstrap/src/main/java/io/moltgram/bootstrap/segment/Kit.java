package io.moltgram.bootstrap.segment;

import io.moltgram.bootstrap.backup.Scrap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What belongs to a base beside the database: the secrets, and where pictures lie, as a ZIP file within its packing.
 * The names of all pictures of that moment are a piece of their own, which is never closed: they tell what may be
 * removed.
 */
final class Kit {

    static final String NOTE = "kit.properties";

    private Kit() {}

    /**
     * Puts it.
     *
     * @param pictures names as in the place
     * @param keepsPictures whether pictures are in the place too
     */
    static void put(Place place, Seal seal, WholeCopy base, Path data, List<String> pictures, boolean keepsPictures)
            throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (OutputStream packed = Packing.pack(list, Seal.NONE)) {
            packed.write(String.join("\n", pictures).getBytes(StandardCharsets.UTF_8));
        }
        put(place, base.piece(Piece.Kind.LIST, Packing.sum(list.toByteArray()), false), list.toByteArray());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String note = "pictures=" + (keepsPictures ? "here" : "elsewhere") + "\n";
        try (OutputStream packed = Packing.pack(bytes, seal);
                ZipOutputStream zip = new ZipOutputStream(packed, StandardCharsets.UTF_8)) {
            add(zip, NOTE, note.getBytes(StandardCharsets.UTF_8));
            for (Path secret : secrets(data)) {
                add(zip, "secrets/" + secret.getFileName(), Files.readAllBytes(secret));
            }
        }
        put(place, base.piece(Piece.Kind.KIT, Packing.sum(bytes.toByteArray()), seal.closes()), bytes.toByteArray());
    }

    private static void put(Place place, Piece piece, byte[] bytes) throws IOException {
        place.put(piece.name(), bytes);
    }

    private static List<Path> secrets(Path data) throws IOException {
        Path folder = data.resolve("secrets");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".secret"))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a file of a kit, for its owner's eyes only. */
    static void unpack(InputStream source, Path target) throws IOException {
        Scrap.createPrivateFolder(target.getParent());
        Scrap.createPrivate(target);
        Files.write(target, source.readAllBytes());
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
