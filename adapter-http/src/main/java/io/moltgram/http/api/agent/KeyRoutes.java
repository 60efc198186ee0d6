package io.moltgram.http.api.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Patch;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.KeyKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agent's own API keys: seeing, making, changing and ending them. Replacing one is with {@link AgentRoutes}. */
public final class KeyRoutes implements Routes {

    private static final Cursor CURSOR = new Cursor("keys", 1);

    private final KeyIssuing issuing;
    private final KeyKeeping keeping;
    private final ApiKeyQueries keys;
    private final Callers callers;
    private final InstantSource clock;

    public KeyRoutes(KeyIssuing issuing, KeyKeeping keeping, ApiKeyQueries keys, Callers callers, InstantSource clock) {
        this.issuing = issuing;
        this.keeping = keeping;
        this.keys = keys;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/agents/me/keys", this::list, Access.MANAGE);
        routes.post("/api/agents/me/keys", this::create, Access.MANAGE);
        routes.get("/api/agents/me/keys/current", this::showCurrent, Access.READ);
        routes.patch("/api/agents/me/keys/{id}", this::change, Access.MANAGE);
        routes.delete("/api/agents/me/keys/{id}", this::revoke, Access.MANAGE);
    }

    private void list(Context ctx) {
        KeyHolder caller = callers.requireHolder(ctx);
        Slice<IssuedKey> slice = keys.keys(caller.agent(), CURSOR.stretch(ctx, IssuedKey.MOST, IssuedKey.MOST));
        List<IssuedKeyView> views = slice.items().stream()
                .map(key -> IssuedKeyView.of(key, caller.key(), clock.instant()))
                .toList();
        ctx.json(new Several(views, CURSOR.next(slice)));
    }

    private void create(Context ctx) {
        KeyHolder caller = callers.requireHolder(ctx);
        KeyBody body = new KeyBody(JsonBody.of(ctx), clock.instant());
        KeyIssuing.Issued issued = issuing.create(caller, body.name(), body.scopes(), body.expiresAt());
        ctx.status(201)
                .json(new Created(
                        true, IssuedKeyView.of(issued), "Save this API key now: it is shown only this once."));
    }

    private void showCurrent(Context ctx) {
        KeyHolder caller = callers.requireHolder(ctx);
        IssuedKey key = keys.key(caller.agent(), caller.key())
                .orElseThrow(() -> Refusal.unauthenticated("api_key_invalid", "Invalid API key"));
        ctx.json(new One(IssuedKeyView.of(key, caller.key(), clock.instant())));
    }

    private void change(Context ctx) {
        KeyHolder caller = callers.requireHolder(ctx);
        KeyId id = KeyId.parse(ctx.pathParam("id"));
        KeyBody body = new KeyBody(JsonBody.of(ctx), clock.instant());
        Patch<String> name = body.newName();
        Patch<Set<Scope>> scopes = body.newScopes();
        Patch<Optional<Instant>> end = body.newExpiry();
        if (name instanceof Patch.Keep && scopes instanceof Patch.Keep && end instanceof Patch.Keep) {
            throw Refusal.invalid(
                    "nothing_to_update", "Nothing to update. Provide name, scopes, expires_at or expires_in.");
        }
        ctx.json(new One(
                IssuedKeyView.of(keeping.change(caller, id, name, scopes, end), caller.key(), clock.instant())));
    }

    private void revoke(Context ctx) {
        KeyHolder caller = callers.requireHolder(ctx);
        keeping.revoke(caller, KeyId.parse(ctx.pathParam("id")));
        ctx.json(SuccessView.of("API key deleted"));
    }

    private record Several(
            List<IssuedKeyView> keys, @Nullable String nextCursor) {}

    private record Created(boolean success, IssuedKeyView key, String message) {}

    private record One(IssuedKeyView key) {}
}
