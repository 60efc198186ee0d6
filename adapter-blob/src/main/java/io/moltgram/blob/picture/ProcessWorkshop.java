package io.moltgram.blob.picture;

import io.moltgram.application.media.Card;
import io.moltgram.application.media.CardWorkshop;
import io.moltgram.application.media.EarlyWorkshop;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.SightWorkshop;
import io.moltgram.application.watch.Figures;
import io.moltgram.blob.picture.PictureCleaner.Cleaned;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.blob.picture.worker.Answer;
import io.moltgram.blob.picture.worker.Job;
import io.moltgram.blob.picture.worker.WorkerPool;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A workshop whose work is done in processes of their own: neither hostile bytes nor native code nor large bitmaps can
 * take
 * this one down. Close it when the program ends.
 */
public final class ProcessWorkshop
        implements PictureWorkshop, CardWorkshop, SightWorkshop, EarlyWorkshop, AutoCloseable {

    private final WorkerPool pool;
    private final boolean isLent;

    /** Starts nothing yet; the first picture starts the first worker. */
    public ProcessWorkshop(WorkshopSettings settings) {
        this(new WorkerPool(settings), false);
    }

    private ProcessWorkshop(WorkerPool pool, boolean isLent) {
        this.pool = pool;
        this.isLent = isLent;
    }

    /** The same workers for somebody else, whose closing does not end them. */
    public ProcessWorkshop lent() {
        return new ProcessWorkshop(pool, true);
    }

    @Override
    public Clean clean(Path source, Path folder) {
        Cleaned cleaned = run(new Job.Cleaning(source, folder)).cleaned().orElseThrow();
        Path original = PictureCleaner.original(folder, cleaned.format());
        try {
            Picture picture = new Picture(
                    hash(original),
                    cleaned.format(),
                    cleaned.width(),
                    cleaned.height(),
                    Files.size(original),
                    cleaned.blurHash(),
                    cleaned.colour(),
                    cleaned.palette(),
                    cleaned.motion());
            return new Clean(picture, original, Map.of(), cleaned.svg(), Optional.of(PictureCleaner.sight(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void render(Path original, Rendition rendition, Path target) {
        run(new Job.Rendering(original, rendition, target));
    }

    @Override
    public Map<Rendition, Path> prepare(Path original, Path folder) {
        answered(pool.runLast(new Job.Preparing(original, folder)));
        Map<Rendition, Path> made = new LinkedHashMap<>();
        for (Rendition rendition : PictureCleaner.COMMON) {
            Path file = PictureCleaner.rendition(folder, rendition);
            if (Files.exists(file)) {
                made.put(rendition, file);
            }
        }
        return made;
    }

    @Override
    public void look(Path original, Path target) {
        run(new Job.Looking(original, target));
    }

    @Override
    public void draw(Card card, Path target) {
        try {
            Path drawing = Files.writeString(target.resolveSibling(target.getFileName() + ".svg"), card.svg());
            run(new Job.Painting(drawing, new Size(card.width(), card.height()), card.inlays(), target));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how busy it is. */
    public void tell(Figures figures) {
        pool.tell(figures);
    }

    /** Ends the workers; pictures in work are refused. */
    @Override
    public void close() {
        if (!isLent) {
            pool.close();
        }
    }

    private Answer run(Job job) {
        return answered(pool.run(job));
    }

    private static Answer answered(Answer answer) {
        for (Refusal refusal : answer.refusal().stream().toList()) {
            throw refusal;
        }
        return answer;
    }

    /** Computed here: what names a file is nothing to take a worker's word for. */
    private static ContentHash hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
