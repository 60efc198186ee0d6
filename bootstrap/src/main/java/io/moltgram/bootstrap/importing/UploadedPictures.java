package io.moltgram.bootstrap.importing;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import io.moltgram.http.api.AsciiDrawing;
import io.moltgram.persistence.importing.OldPictures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Pictures of an old server: files of its uploads, wherever its addresses say that they were; addresses elsewhere,
 * which are fetched if that is wanted; drawings. All of them go through the workshop like anything from outside.
 */
public final class UploadedPictures implements OldPictures, AutoCloseable {

    private static final int AT_ONCE = 3;
    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);
    private static final String FIELD = "image_url";
    private static final String PLAIN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 800\">"
            + "<rect width=\"800\" height=\"800\" fill=\"#ececec\"/>"
            + "<g fill=\"none\" stroke=\"#b4b4b4\" stroke-width=\"10\" stroke-linejoin=\"round\">"
            + "<rect x=\"280\" y=\"310\" width=\"240\" height=\"180\"/><path d=\"M280 470l80-80 60 60 40-40 60 60\"/>"
            + "<path d=\"M250 540L550 260\"/></g></svg>";

    private final PictureIntake intake;
    private final Optional<Path> uploads;
    private final boolean fetches;
    private final boolean keeps;
    private final ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicReference<PictureIntake.Taken> plain = new AtomicReference<>();

    /** @param keeps whether files are kept; otherwise pictures are only looked at */
    public UploadedPictures(PictureIntake intake, Optional<Path> uploads, boolean fetches, boolean keeps) {
        this.intake = intake;
        this.uploads = uploads;
        this.fetches = fetches;
        this.keeps = keeps;
    }

    @Override
    public Map<Picturing, Pictured> take(Set<Picturing> wanted) {
        Map<Picturing, CompletableFuture<Pictured>> begun = new HashMap<>();
        wanted.forEach(one -> begun.put(one, CompletableFuture.supplyAsync(() -> take(one), hands)));
        Map<Picturing, Pictured> all = new HashMap<>();
        try {
            begun.forEach((one, answer) -> all.put(one, answer.join()));
        } catch (CompletionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : e;
        }
        return all;
    }

    @Override
    public PictureIntake.Taken placeholder() {
        return plain.updateAndGet(known -> known == null ? kept(new PictureSource.Drawn(PLAIN)) : known);
    }

    private Pictured take(Picturing wanted) {
        try {
            Object found = switch (wanted.form()) {
                case SVG -> new PictureSource.Drawn(wanted.text());
                case ASCII -> new PictureSource.Drawn(AsciiDrawing.svg(wanted.text()));
                case ADDRESS -> source(wanted.text());
            };
            return found instanceof PictureSource source
                    ? new Pictured(Optional.of(kept(source)), "")
                    : new Pictured(Optional.empty(), String.valueOf(found));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.STORAGE_FULL || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            Object reason = refusal.facts().get("reason");
            return new Pictured(
                    Optional.empty(),
                    wanted.form() == Picturing.Form.ADDRESS
                            ? OldAddress.shown(wanted.text()) + ": " + (reason == null ? refusal.text() : reason)
                            : refusal.text());
        }
    }

    /** The workshop turns away what comes while it is busy; here there is time. */
    private PictureIntake.Taken kept(PictureSource source) {
        for (int tries = 1; ; tries++) {
            try {
                return keeps ? intake.take(source) : looked(source);
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.UNAVAILABLE || tries == TRIES) {
                    throw refusal;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }

    private PictureIntake.Taken looked(PictureSource source) {
        List<PictureIntake.Taken> taken = new ArrayList<>();
        Rehearsal.of(() -> taken.add(intake.take(source)));
        return taken.get(0);
    }

    /** Where the picture is, or in one line why it is nowhere. */
    private Object source(String address) {
        Optional<ByteBuffer> held = OldAddress.held(address);
        if (held.isPresent()) {
            return new PictureSource.Held(held.get());
        }
        List<String> names = OldAddress.uploads(address);
        Optional<Path> file =
                names.stream().flatMap(name -> file(name).stream()).findFirst();
        if (file.isPresent()) {
            return size(file.get()) > Picture.MOST_BYTES
                    ? OldAddress.shown(address) + ": larger than " + Picture.MOST_BYTES + " bytes"
                    : new PictureSource.Sent(file.get());
        }
        if (!OldAddress.leadsElsewhere(address)) {
            return OldAddress.shown(address)
                    + (!names.isEmpty() ? ": the file is missing" : ": no address of a picture");
        }
        return fetches
                ? new PictureSource.At(FIELD, address)
                : OldAddress.shown(address) + ": it lies elsewhere and was not fetched";
    }

    /** A file of that name right in the folder, or below it where the name says so; never one outside. */
    private Optional<Path> file(String name) {
        try {
            if (uploads.isEmpty()) {
                return Optional.empty();
            }
            Path root = uploads.get().toRealPath();
            Path file = root.resolve(name);
            return Files.isRegularFile(file) && file.toRealPath().startsWith(root)
                    ? Optional.of(file.toRealPath())
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
