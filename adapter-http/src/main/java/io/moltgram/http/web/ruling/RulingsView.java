package io.moltgram.http.web.ruling;

import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What operators did about the agent that is signed in.
 *
 * @param isOne whether one of them is looked at by itself
 * @param problem with the appeal that was sent
 * @param draft its words
 * @param next the address of earlier ones
 */
public record RulingsView(
        Shell shell, List<Row> rows, boolean isOne, Optional<String> problem, String draft, Optional<String> next) {

    public RulingsView {
        rows = List.copyOf(rows);
    }

    /** @param stands whether it still holds */
    public record Row(Case ruled, boolean stands) {

        static Row of(Case ruled, Instant now) {
            return new Row(ruled, ruled.ruling().stands(now));
        }

        public Ruling ruling() {
            return ruled.ruling();
        }

        public String path() {
            return "/rulings/" + ruling().id().value();
        }

        /** Whether the agent may still say something against it. */
        public boolean isOpen() {
            return stands && ruled.appeal().isEmpty();
        }
    }
}
