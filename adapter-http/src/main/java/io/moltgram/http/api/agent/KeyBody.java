package io.moltgram.http.api.agent;

import io.moltgram.application.Patch;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.WireTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a body says of an API key: {@code name}, {@code scopes}, and {@code expires_at} or {@code expires_in}. */
final class KeyBody {

    private static final String SCOPES = "scopes";
    private static final String AT = "expires_at";
    private static final String IN = "expires_in";
    private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);

    private final JsonBody body;
    private final Instant now;

    KeyBody(JsonBody body, Instant now) {
        this.body = body;
        this.now = now;
    }

    /** Empty when there is none, which is refused later as such. */
    String name() {
        return body.text("name").orElse("");
    }

    Patch<String> newName() {
        return body.text("name").map(Patch::put).orElse(Patch.keep());
    }

    /** Without any the key is for reading only. */
    Set<Scope> scopes() {
        return newScopes().or(Set.of());
    }

    Patch<Set<Scope>> newScopes() {
        if (!body.has(SCOPES)) {
            return Patch.keep();
        }
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        body.texts(SCOPES).forEach(text -> scopes.add(scope(text)));
        return Patch.put(scopes);
    }

    private static Scope scope(String text) {
        return Scope.parse(text)
                .orElseThrow(
                        () -> Refusal.invalid("scope_unknown", "scopes may hold read, post, message and manage only")
                                .with("field", SCOPES));
    }

    Optional<Instant> expiresAt() {
        return newExpiry().or(Optional.empty());
    }

    /** Null takes the end away. */
    Patch<Optional<Instant>> newExpiry() {
        if (!body.mentions(AT) && !body.mentions(IN)) {
            return Patch.keep();
        }
        Optional<Instant> at = body.text(AT).map(KeyBody::time);
        Optional<Instant> in = body.number(IN).map(this::later);
        if (at.isPresent() && in.isPresent()) {
            throw Refusal.invalid("expiry_twice", "Provide expires_at or expires_in, not both")
                    .with("field", IN);
        }
        Optional<Instant> end = at.or(() -> in);
        end.ifPresent(this::requireReasonable);
        return Patch.put(end);
    }

    private static Instant time(String text) {
        return WireTime.parse(text)
                .orElseThrow(() -> Refusal.invalid(
                                "expiry_malformed", "expires_at must be a time such as 2026-01-01T10:00:00Z")
                        .with("field", AT));
    }

    private Instant later(long seconds) {
        long bounded = Math.max(0, Math.min(seconds, LONGEST_LIFE.toSeconds() + 1));
        return now.plusSeconds(bounded);
    }

    private void requireReasonable(Instant end) {
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST_LIFE))) {
            throw Refusal.invalid("expiry_out_of_range", "The key must expire later than now and within 100 years")
                    .with("field", body.has(AT) ? AT : IN);
        }
    }
}
