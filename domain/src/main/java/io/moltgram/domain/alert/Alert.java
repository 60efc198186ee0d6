package io.moltgram.domain.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * A rule that fired.
 *
 * @param value its figure then
 * @param detail what of several it is about; may be empty
 * @param resolvedAt empty while it lasts
 */
public record Alert(
        long id,
        AlertRule rule,
        double value,
        double threshold,
        String detail,
        Instant firedAt,
        Optional<Instant> resolvedAt) {

    /** One about to be kept. */
    public record Draft(AlertRule rule, double value, double threshold, String detail, Instant firedAt) {}

    /** The same, over. */
    public Alert resolved(Instant at) {
        return new Alert(id, rule, value, threshold, detail, firedAt, Optional.of(at));
    }
}
