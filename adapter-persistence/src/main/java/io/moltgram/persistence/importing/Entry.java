package io.moltgram.persistence.importing;

import io.moltgram.application.media.PictureIntake;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.text.CleanText;
import io.moltgram.persistence.Direct;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** An old row on its way into our tables, and what is said of it meanwhile. */
final class Entry {

    /** Something that was changed. */
    record Change(String reason, String detail) {}

    private static final int LONGEST_DETAIL = 120;

    private final Handle handle;
    private final OldRow row;
    private final Optional<OldPictures.Pictured> pictured;
    private final Instant now;
    private final Ledger ledger;
    private final List<Change> changes = new ArrayList<>();

    Entry(Handle handle, OldRow row, Optional<OldPictures.Pictured> pictured, Instant now) {
        this.handle = handle;
        this.row = row;
        this.pictured = pictured;
        this.now = now;
        this.ledger = new Ledger(handle);
    }

    Handle handle() {
        return handle;
    }

    OldRow row() {
        return row;
    }

    Instant now() {
        return now;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    void mend(String reason, String detail) {
        changes.add(new Change(reason, brief(detail)));
    }

    static String brief(String detail) {
        return CleanText.of(blotted(detail), LONGEST_DETAIL);
    }

    int update(String sql, Object... values) {
        return Direct.update(handle, sql, values);
    }

    OptionalLong number(String sql, Object... values) {
        return Direct.number(handle, sql, values);
    }

    /** What the column refers to, under its number now. */
    OptionalLong find(Thing kind, String... columns) {
        OptionalLong old = row.number(columns);
        return old.isPresent() ? ledger.now(kind, old.getAsLong()) : OptionalLong.empty();
    }

    long require(Thing kind, String... columns) {
        return find(kind, columns)
                .orElseThrow(() -> new LeftOut("its " + kind.word() + " is not here", row.text(columns)));
    }

    /** The number it gets, noted so that others find it. */
    long place(Thing kind) {
        long old = row.id();
        if (ledger.now(kind, old).isPresent()) {
            throw new LeftOut("its number was there before", String.valueOf(old));
        }
        long place = ledger.place(kind, old);
        if (place != old) {
            mend("it has another number now", old + " became " + place);
        }
        ledger.map(kind, old, place);
        return place;
    }

    /** Says that the old row and the thing of that number are one. */
    void join(Thing kind, long present) {
        ledger.map(kind, row.id(), present);
    }

    /** The column as text that may be shown; says so if something went. */
    String text(int longest, String... columns) {
        String text = row.text(columns);
        String open = blotted(text);
        if (!open.equals(text)) {
            mend("a key stood in its text and was blotted out", "");
        }
        String clean = CleanText.of(open, longest);
        if (clean.length() < open.strip().length()) {
            mend(open.length() > longest ? "its text was cut" : "markup or control characters went from its text", "");
        }
        return clean;
    }

    private static String blotted(String text) {
        return ApiKey.PATTERN.matcher(text).replaceAll("mg_***");
    }

    /** When it happened: never later than now. */
    long time(String... columns) {
        Optional<Instant> time = row.time(columns);
        if (time.isEmpty()) {
            mend("its time could not be read; it has that of the import", row.text(columns));
        } else if (time.get().isAfter(now)) {
            mend("its time lay ahead; it has that of the import", row.text(columns));
        }
        return time.filter(then -> !then.isAfter(now)).orElse(now).toEpochMilli();
    }

    /** The picture of the row, if it has one that could be had. */
    Optional<PictureIntake.Taken> picture() {
        return pictured.flatMap(OldPictures.Pictured::taken);
    }

    /** Why there is no picture. */
    String problem() {
        return pictured.map(OldPictures.Pictured::problem).orElse("it names none");
    }
}
