package io.moltgram.application.media;

import io.moltgram.application.media.MediaStore.KeptFile;
import io.moltgram.application.media.MediaStore.Media;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copying all files from one store to another. What is there already stays, so a copy that was broken off goes on where
 * it was, and may be made again for what came in between.
 */
public final class MediaCopying {

    /**
     * What became of it.
     *
     * @param files in the source
     * @param copied files that were not in the target
     * @param bytes of those
     * @param there files that were in the target already
     * @param vanished files that were removed from the source meanwhile
     * @param damaged names of files that are not what their names say; they were not copied
     */
    public record Copied(long files, long copied, long bytes, long there, long vanished, List<String> damaged) {}

    /** Is told how many files are done. */
    public interface Watching {
        void at(long done, long total);
    }

    private static final int BUFFER = 65_536;

    private final MediaStore from;
    private final MediaStore to;
    private final Scratch scratch;

    public MediaCopying(MediaStore from, MediaStore to, Scratch scratch) {
        this.from = from;
        this.to = to;
        this.scratch = scratch;
    }

    /**
     * Copies what is missing. Originals are checked against the SHA-256 that they are called by, all files against
     * their size. Refuses what the stores refuse; what was copied until then is whole.
     */
    public Copied copy(Watching watching) {
        List<KeptFile> files = new ArrayList<>();
        from.forEachFile(files::add);
        files.sort(Comparator.comparing(file -> file.name().path()));
        Map<MediaName, Long> there = new HashMap<>();
        to.forEachFile(file -> there.put(file.name(), file.size()));
        List<String> damaged = new ArrayList<>();
        long[] counts = new long[4]; // done, copied, bytes, vanished
        for (KeptFile file : files) {
            watching.at(counts[0]++, files.size());
            if (Long.valueOf(file.size()).equals(there.get(file.name()))) {
                continue;
            }
            Optional<Media> media = from.find(file.name());
            if (media.isEmpty()) {
                counts[3]++;
            } else if (!isCopied(file.name(), media.get())) {
                damaged.add(file.name().path());
            } else {
                counts[1]++;
                counts[2] += file.size();
            }
        }
        watching.at(files.size(), files.size());
        long before = files.size() - counts[1] - counts[3] - damaged.size();
        return new Copied(files.size(), counts[1], counts[2], before, counts[3], damaged);
    }

    /** False if the bytes are not those that the name promises. */
    private boolean isCopied(MediaName name, Media media) {
        return scratch.call(folder -> {
            Path copy = folder.resolve("copy");
            String sum = write(media, copy);
            boolean wrong = name.isOriginal() && !sum.equals(name.hash().value());
            if (wrong || Files.size(copy) != media.size()) {
                return false;
            }
            to.put(name, copy);
            return true;
        });
    }

    private static String write(Media media, Path target) throws IOException {
        MessageDigest sum = sha256();
        try (InputStream in = new DigestInputStream(media.read(0), sum);
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
