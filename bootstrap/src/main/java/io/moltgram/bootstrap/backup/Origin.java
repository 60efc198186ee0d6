package io.moltgram.bootstrap.backup;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.segment.AgeSeal;
import io.moltgram.bootstrap.segment.FolderPlace;
import io.moltgram.bootstrap.segment.Place;
import io.moltgram.bootstrap.segment.Rewind;
import io.moltgram.bootstrap.segment.Seal;
import io.moltgram.bootstrap.settings.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Where something is brought back from: the file of a backup, or a place where every commit is kept. */
final class Origin implements Closeable {

    private static final String STORE = "store";
    private static final String SEGMENTS = "segments";

    private final Optional<Restore> file;
    private final Optional<Place> place;
    private final Restorable restorable;
    private final boolean canOpen;

    private Origin(Optional<Restore> file, Optional<Place> place, Restorable restorable, boolean canOpen) {
        this.file = file;
        this.place = place;
        this.restorable = restorable;
        this.canOpen = canOpen;
    }

    static Origin open(Wanted wanted, Settings settings, Function<Settings, Place> places, InstantSource clock)
            throws IOException {
        Seal seal =
                wanted.identity().isPresent() ? AgeSeal.with(wanted.identity().get()) : Seal.NONE;
        boolean canOpen = wanted.identity().isPresent();
        if (!wanted.from().equals(STORE) && !Files.isDirectory(Path.of(wanted.from()))) {
            if (wanted.at().isPresent()) {
                throw CannotRun.so("a backup shows one moment only; --at takes a folder of segments, or store");
            }
            Restore restore = new Restore(Path.of(wanted.from()), seal);
            return new Origin(Optional.of(restore), Optional.empty(), restore, canOpen);
        }
        Instant now = clock.instant();
        Instant moment = wanted.at().orElse(now);
        if (moment.isAfter(now)) {
            throw CannotRun.so(moment + " is still to come");
        }
        Place place = wanted.from().equals(STORE) ? places.apply(settings) : folder(Path.of(wanted.from()));
        PointInTime pointInTime = new PointInTime(
                new Rewind(place, seal), place.where(), wanted.at().isPresent() ? moment : Instant.MAX);
        return new Origin(Optional.empty(), Optional.of(place), pointInTime, canOpen);
    }

    /** The folder itself, or the segments in it. */
    private static Place folder(Path folder) {
        Path inside = folder.resolve(SEGMENTS);
        return new FolderPlace(Files.isDirectory(inside) ? inside : folder);
    }

    Restorable restorable() {
        return restorable;
    }

    /**
     * Proves that every byte is as it was written. Returns whether it can be restored for trial too, which takes the
     * key when it is encrypted.
     */
    boolean isProven(PrintStream out, Progress progress) throws IOException {
        boolean isSealed = false;
        if (place.isPresent()) {
            Rewind.Verified verified = new Rewind(place.get(), Seal.NONE).verify(progress);
            out.println("Pieces:   " + verified.pieces() + "; each is as it was written, and none is missing");
            isSealed = verified.sealed();
        } else if (file.isPresent()) {
            file.get().requireSum();
            isSealed = file.get().isSealed();
        }
        if (isSealed && !canOpen) {
            out.println(
                    "Every byte is as it was written. It is encrypted: with --identity it is restored for trial too.");
        }
        return canOpen || !isSealed;
    }

    @Override
    public void close() {
        place.ifPresent(Place::close);
    }
}
