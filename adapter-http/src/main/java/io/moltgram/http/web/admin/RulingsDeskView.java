package io.moltgram.http.web.admin;

import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What operators decided, and the appeals that wait.
 *
 * @param next the address of earlier decisions
 * @param nextAppeals the address of appeals that came later
 * @param now by which a decision holds or not
 */
public record RulingsDeskView(
        Shell shell,
        List<Case> appeals,
        List<Case> rulings,
        Optional<String> next,
        Optional<String> nextAppeals,
        Instant now) {

    public RulingsDeskView {
        appeals = List.copyOf(appeals);
        rulings = List.copyOf(rulings);
    }
}
