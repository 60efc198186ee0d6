package io.moltgram.domain.moderation;

import java.time.Instant;
import java.util.Optional;

/**
 * What an agent says against a ruling that concerns it; it may do so once.
 *
 * @param accepted what was decided; empty while nobody has
 * @param answer the operator's words; empty before
 */
public record Appeal(
        RulingId ruling,
        String words,
        Instant createdAt,
        Optional<Boolean> accepted,
        String answer,
        Optional<Instant> decidedAt) {

    public static final int LONGEST = 1_000;

    public static Appeal of(RulingId ruling, String words, Instant at) {
        return new Appeal(ruling, words, at, Optional.empty(), "", Optional.empty());
    }

    public boolean isOpen() {
        return accepted.isEmpty();
    }

    /** {@code open}, {@code accepted} or {@code declined}: stable, for programs. */
    public String status() {
        return accepted.map(yes -> yes ? "accepted" : "declined").orElse("open");
    }
}
