package io.moltgram.domain.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that went wrong, from when it was noticed until it is over.
 *
 * @param title for everybody to read
 * @param rule the one that opened it; empty if people did
 * @param mitigatedAt since when its effect is held off
 */
public record Incident(
        long id,
        String title,
        Severity severity,
        Optional<AlertRule> rule,
        Instant openedAt,
        Optional<Instant> mitigatedAt,
        Optional<Instant> resolvedAt) {

    /** How far it is. */
    public enum State {
        OPEN,
        MITIGATED,
        RESOLVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One about to be kept. */
    public record Draft(String title, Severity severity, Optional<AlertRule> rule, Instant openedAt) {}

    /**
     * A line of its timeline.
     *
     * @param kind opened, note, mitigated or resolved
     * @param actor as the audit log calls them
     * @param text for operators only
     */
    public record Note(Instant at, String kind, String actor, String text) {}

    public State state() {
        if (resolvedAt.isPresent()) {
            return State.RESOLVED;
        }
        return mitigatedAt.isPresent() ? State.MITIGATED : State.OPEN;
    }

    public boolean isOpen() {
        return resolvedAt.isEmpty();
    }

    public Incident mitigated(Instant at) {
        return new Incident(id, title, severity, rule, openedAt, mitigatedAt.or(() -> Optional.of(at)), resolvedAt);
    }

    public Incident resolved(Instant at) {
        return new Incident(id, title, severity, rule, openedAt, mitigatedAt, resolvedAt.or(() -> Optional.of(at)));
    }
}
