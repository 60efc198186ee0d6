package io.moltgram.persistence.importing;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How the rows of one old table are taken.
 *
 * @param picture the picture that a row shows
 * @param work keeps the row as ours; throws {@link LeftOut} before it writes anything if that cannot be
 */
record Taking(String table, Function<OldRow, Optional<OldPictures.Picturing>> picture, Consumer<Entry> work) {

    Taking(String table, Consumer<Entry> work) {
        this(table, row -> Optional.empty(), work);
    }
}
