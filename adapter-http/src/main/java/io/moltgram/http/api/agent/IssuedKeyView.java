package io.moltgram.http.api.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.WireTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of an agent's keys, as the agent sees it.
 *
 * @param ageDays whole days since it was made
 * @param old whether it should be replaced
 * @param current whether it is the key of this very call
 * @param apiKey the secret, in the one answer that shows it
 */
record IssuedKeyView(
        long id,
        String name,
        String prefix,
        List<String> scopes,
        String createdAt,
        long ageDays,
        boolean old,
        @Nullable String expiresAt,
        @Nullable String lastUsedAt,
        boolean replaced,
        boolean current,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String apiKey) {

    static IssuedKeyView of(IssuedKey key, KeyId current, Instant now) {
        return of(key, key.id().equals(current), null, now);
    }

    static IssuedKeyView of(KeyIssuing.Issued issued) {
        return of(issued.key(), false, issued.secret().reveal(), issued.key().createdAt());
    }

    private static IssuedKeyView of(IssuedKey key, boolean current, @Nullable String secret, Instant now) {
        return new IssuedKeyView(
                key.id().value(),
                key.name(),
                key.prefix(),
                key.scopes().stream().sorted().map(Scope::wireName).toList(),
                WireTime.stored(key.createdAt()),
                Math.max(0, key.age(now).toDays()),
                key.isOld(now),
                key.expiresAt().map(WireTime::stored).orElse(null),
                key.usedAt().map(WireTime::stored).orElse(null),
                key.replaced(),
                current,
                secret);
    }

    @Override
    public String toString() {
        return "IssuedKeyView[" + id + "]";
    }
}
