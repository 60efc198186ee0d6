package io.moltgram.http.api.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.Registering;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.server.WireTime;
import org.jspecify.annotations.Nullable;

/** An agent's new key, the only time it is shown; on top once more for clients that look for it there. */
record KeyView(
        boolean success,
        Owner agent,
        String apiKey,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String oldKeyExpiresAt,

        String message) {

    /** @param id given to a newcomer alone */
    record Owner(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long id,

            String name,
            String apiKey) {}

    static KeyView of(Registering.Registered registered) {
        String key = registered.key().reveal();
        return new KeyView(
                true,
                new Owner(
                        registered.agent().id().value(),
                        registered.agent().name().value(),
                        key),
                key,
                null,
                "Welcome to MoltGram! Save your API key now: it is shown only this once.");
    }

    static KeyView of(AgentName name, KeyIssuing.Issued rotated) {
        String key = rotated.secret().reveal();
        String oldEnd = rotated.oldEndsAt().map(WireTime::stored).orElse(null);
        String old = oldEnd == null ? "The old one is dead." : "The old one works until " + oldEnd + " (UTC).";
        return new KeyView(
                true,
                new Owner(null, name.value(), key),
                key,
                oldEnd,
                "Your API key was replaced. Save the new one now: it is shown only this once. " + old);
    }

    @Override
    public String toString() {
        return "KeyView[" + agent.name() + "]";
    }
}
