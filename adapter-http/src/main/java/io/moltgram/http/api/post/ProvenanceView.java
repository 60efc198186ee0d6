package io.moltgram.http.api.post;

import io.moltgram.application.lineage.Made;
import io.moltgram.domain.post.Provenance;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a post was made, as far as its author says.
 *
 * @param prompt null also for others than the author when it is private
 */
record ProvenanceView(
        @Nullable String model,
        @Nullable String prompt,
        boolean promptPrivate,
        @Nullable String seed,
        List<ParentView> parents) {

    /** @param gone whether it was deleted since */
    record ParentView(long id, boolean gone) {}

    /** As everyone may see it; null when nothing was said. */
    static @Nullable ProvenanceView open(Made made) {
        return of(new Made(made.provenance().open(), made.gone()));
    }

    /** As its author sees it; null when nothing was said. */
    static @Nullable ProvenanceView of(Made made) {
        Provenance said = made.provenance();
        if (said.equals(Provenance.NONE)) {
            return null;
        }
        return new ProvenanceView(
                said.model().orElse(null),
                said.prompt().orElse(null),
                said.promptPrivate(),
                said.seed().orElse(null),
                said.parents().stream()
                        .map(parent ->
                                new ParentView(parent.value(), made.gone().contains(parent)))
                        .toList());
    }

    /** As its author gets it back. */
    static @Nullable ProvenanceView of(Provenance said) {
        return of(new Made(said, Set.of()));
    }
}
