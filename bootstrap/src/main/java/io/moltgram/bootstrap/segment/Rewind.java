package io.moltgram.bootstrap.segment;

import io.moltgram.bootstrap.backup.Damaged;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Brings the data folder back as it was at a moment, from a place into which every commit was shipped. */
public final class Rewind {

    private static final String DATABASE = "moltgram.db";

    private final Place place;
    private final Seal seal;

    public Rewind(Place place, Seal seal) {
        this.place = place;
        this.seal = seal;
    }

    /**
     * What was brought back.
     *
     * @param asOf time of the last commit in it
     * @param segments how many were applied to the base
     * @param keepsPictures whether pictures came with it; else they lie in the media store
     * @param bytes that were read for the database
     */
    public record Rewound(Instant asOf, Instant base, int segments, boolean keepsPictures, long bytes) {}

    /**
     * What was looked at.
     *
     * @param sealed whether any of it is encrypted
     */
    public record Verified(int pieces, boolean sealed) {}

    /**
     * Makes the folder, without pictures, as of the last commit at the moment or before. Throws {@link CannotRun} when
     * that is outside what is kept, and {@link Damaged} when a piece is not as it was written.
     */
    public Rewound to(Path folder, Instant moment, Progress progress) throws IOException {
        Catalogue catalogue = Catalogue.of(place);
        Piece base = catalogue.bases().stream()
                .filter(each -> !each.to().isAfter(moment))
                .reduce((first, second) -> second)
                .orElseThrow(() -> CannotRun.so(
                        catalogue.bases().isEmpty()
                                ? "there is no base in " + place.where()
                                : "nothing is kept of " + moment + "; the first moment that is kept is "
                                        + catalogue.bases().get(0).to()));
        Files.createDirectories(folder);
        Path file = folder.resolve(DATABASE);
        long bytes = unpack(base, file, progress);
        Instant asOf = base.to();
        List<Piece> logs = catalogue.until(base, moment);
        try (PageFile pages = new PageFile(file)) {
            int done = 0;
            for (Piece log : logs) {
                progress.at(done++, logs.size(), "segments");
                byte[] packed = read(log);
                bytes += packed.length;
                asOf = apply(packed, log, pages, moment, asOf);
            }
            catalogue.after(base, moment);
            pages.finish();
        } catch (Damaged e) {
            throw new Damaged(e.getMessage() + "; what came before can be brought back: --at " + asOf);
        }
        Piece kit = catalogue.beside(base, Piece.Kind.KIT).orElseThrow();
        return new Rewound(asOf, base.to(), logs.size(), unpackKit(kit, folder), bytes);
    }

    /** Reads every byte of every piece. Throws {@link Damaged} at the first bad one. */
    public Verified verify(Progress progress) throws IOException {
        List<Piece> all = Catalogue.of(place).all();
        int done = 0;
        for (Piece piece : all) {
            progress.at(done++, all.size(), "pieces");
            requireSame(piece);
        }
        Catalogue catalogue = Catalogue.of(place);
        catalogue.bases().forEach(base -> catalogue.after(base, Instant.MAX));
        return new Verified(all.size(), all.stream().anyMatch(Piece::sealed));
    }

    private void requireSame(Piece piece) throws IOException {
        try (DigestInputStream in = Packing.summed(place.open(piece.name()))) {
            in.transferTo(OutputStream.nullOutputStream());
            requireSum(piece, Packing.sum(in.getMessageDigest()));
        }
    }

    private static void requireSum(Piece piece, String found) {
        if (!found.equals(piece.sha256())) {
            throw new Damaged(piece.name() + " is not as it was written");
        }
    }

    private long unpack(Piece base, Path file, Progress progress) throws IOException {
        progress.at(0, 0, "the base");
        Files.deleteIfExists(file);
        long bytes = 0;
        requireSame(base);
        try (InputStream in = Packing.unpack(place.open(base.name()), base, seal);
                OutputStream out = Files.newOutputStream(file)) {
            bytes = in.transferTo(out);
        } catch (IOException e) {
            if (Packing.isDamage(e)) {
                throw new Damaged(base.name() + " is damaged");
            }
            throw e;
        }
        return bytes;
    }

    private byte[] read(Piece piece) throws IOException {
        try (InputStream in = place.open(piece.name())) {
            byte[] bytes = in.readAllBytes();
            requireSum(piece, Packing.sum(bytes));
            return bytes;
        }
    }

    /** Returns the time of the last commit that was applied. */
    private Instant apply(byte[] packed, Piece log, PageFile pages, Instant moment, Instant before) throws IOException {
        Instant last = before;
        try (DataInputStream in = new DataInputStream(Packing.unpack(new ByteArrayInputStream(packed), log, seal))) {
            String title = in.readUTF();
            boolean isOld = title.equals(Chain.OLD_TITLE);
            if (!isOld && !title.equals(Chain.TITLE)
                    || !in.readUTF().equals(log.chain())
                    || in.readLong() != log.first()
                    || in.readLong() != log.last()) {
                throw new Damaged(log.name() + " holds another segment");
            }
            while (in.readByte() == Patches.COMMIT) {
                Instant at = PageFile.time(in);
                if (at.isAfter(moment)) {
                    return last;
                }
                pages.apply(in, isOld);
                last = at.isAfter(last) ? at : last;
            }
            return last;
        } catch (IOException e) {
            if (Packing.isDamage(e)) {
                throw new Damaged(log.name() + " is damaged");
            }
            throw e;
        }
    }

    private boolean unpackKit(Piece kit, Path folder) throws IOException {
        Properties note = new Properties();
        try (ZipInputStream zip = new ZipInputStream(
                Packing.unpack(new ByteArrayInputStream(read(kit)), kit, seal), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(Kit.NOTE)) {
                    note.load(new StringReader(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
                } else if (entry.getName().matches("secrets/[A-Za-z0-9_][A-Za-z0-9_-]*\\.secret")) {
                    Kit.unpack(zip, folder.resolve(entry.getName()));
                } else {
                    throw new Damaged(kit.name() + " holds a file that is none of a kit");
                }
            }
        }
        return note.getProperty("pictures", "").equals("here");
    }

    /** Fetches a picture's file and proves that it is what its name says. */
    public void fetch(String name, String hash, Path target) throws IOException {
        String closed = PictureCopies.FOLDER + name + PictureCopies.SEALED;
        boolean isClosed = !place.has(PictureCopies.FOLDER + name);
        try (InputStream raw = place.open(isClosed ? closed : PictureCopies.FOLDER + name);
                DigestInputStream in = Packing.summed(isClosed ? seal.open(raw) : raw)) {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
            if (!Packing.sum(in.getMessageDigest()).equals(hash)) {
                throw new Damaged("the picture " + hash + " is missing or another");
            }
        }
    }
}
