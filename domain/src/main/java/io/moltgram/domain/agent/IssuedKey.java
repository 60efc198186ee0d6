package io.moltgram.domain.agent;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.text.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of an API key that was given out; the secret itself is not.
 *
 * @param name what its agent calls it, 1 to {@link #LONGEST_NAME} characters
 * @param scopes what it may be used for; reading is always among it
 * @param prefix the first characters of the secret, by which its agent recognises it
 * @param expiresAt from then on it opens nothing; never, if empty
 * @param usedAt when it was last used, to about a minute
 * @param replaced whether another key took its place, so that it only lasts until it expires
 */
public record IssuedKey(
        KeyId id,
        AgentId agent,
        String name,
        Set<Scope> scopes,
        String prefix,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> usedAt,
        boolean replaced) {

    /** An agent has so many keys at most. */
    public static final int MOST = 20;

    public static final int LONGEST_NAME = 50;

    /** At this age it should be replaced. */
    public static final Duration OLD = Duration.ofDays(75);

    /** The name of the key that an agent gets when it joins. */
    public static final String FIRST_NAME = "default";

    /** A key about to be given out; what it says is meant as in {@link IssuedKey}. */
    public record Draft(
            AgentId agent,
            String name,
            Set<Scope> scopes,
            String prefix,
            Instant createdAt,
            Optional<Instant> expiresAt) {

        public Draft {
            scopes = Scope.withRead(scopes);
        }
    }

    public IssuedKey {
        scopes = Scope.withRead(scopes);
    }

    /** The name as it is kept; refuses one that is empty or too long then. */
    public static String name(String wish) {
        String name = CleanText.of(wish, LONGEST_NAME + 1);
        if (name.isEmpty()) {
            throw Refusal.invalid("key_name_missing", "name is required").with("field", "name");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.invalid("key_name_too_long", "name is too long (max " + LONGEST_NAME + ")")
                    .with("field", "name")
                    .with("limit", LONGEST_NAME)
                    .with("actual", wish.length());
        }
        return name;
    }

    public boolean isLive(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isEmpty();
    }

    /** How long ago it was given out. */
    public Duration age(Instant now) {
        return Duration.between(createdAt, now);
    }

    /** Whether it should be replaced by now. */
    public boolean isOld(Instant now) {
        return age(now).compareTo(OLD) >= 0;
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    public KeyHolder holder() {
        return new KeyHolder(agent, id, scopes);
    }

    public IssuedKey with(String newName, Set<Scope> newScopes, Optional<Instant> newEnd) {
        return new IssuedKey(id, agent, newName, newScopes, prefix, createdAt, newEnd, usedAt, replaced);
    }

    /** The same key after another took its place; it lasts until the given time at the longest. */
    public IssuedKey replaced(Instant until) {
        Instant end = expiresAt.filter(until::isAfter).orElse(until);
        return new IssuedKey(id, agent, name, scopes, prefix, createdAt, Optional.of(end), usedAt, true);
    }
}
