package io.moltgram.http.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.Scope;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Tells who calls the API (contract, section 1.1). The key is looked up once in a request, when it is first asked for.
 * Cookies are never read here, so that no page of another site can act through a browser.
 */
public final class Callers {

    private static final String ATTRIBUTE = "moltgram.caller";
    private static final String SCHEME = "Bearer ";

    private final Function<String, Optional<KeyHolder>> holders;
    private final Consumer<AgentId> writing;

    /**
     * @param holders finds who has a key; refuses one that is switched off as forbidden
     */
    public Callers(Function<String, Optional<KeyHolder>> holders) {
        this(holders, agent -> {});
    }

    /**
     * @param writing refuses agents that may not write just now
     */
    public Callers(Function<String, Optional<KeyHolder>> holders, Consumer<AgentId> writing) {
        this.holders = holders;
        this.writing = writing;
    }

    public Caller caller(Context ctx) {
        Caller known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        Caller caller = look(key(ctx));
        if (caller instanceof Caller.Known agent) {
            RequestLog.by(agent.agent());
        }
        ctx.attribute(ATTRIBUTE, caller);
        return caller;
    }

    /** The agent that calls, if it is one we know. */
    public Optional<AgentId> find(Context ctx) {
        return caller(ctx) instanceof Caller.Known known ? Optional.of(known.agent()) : Optional.empty();
    }

    public AgentId require(Context ctx) {
        return require(ctx, "API key required");
    }

    /**
     * The agent that calls, else a refusal: as unauthenticated, or as forbidden when its key is not for what the
     * route's {@link Access} demands.
     *
     * @param missingText the contract's wording for a missing key on this route
     */
    public AgentId require(Context ctx, String missingText) {
        return requireHolder(ctx, missingText).agent();
    }

    /** The same with the key that the agent shows, where it matters which one. */
    public KeyHolder requireHolder(Context ctx) {
        return requireHolder(ctx, "API key required");
    }

    private KeyHolder requireHolder(Context ctx, String missingText) {
        Caller caller = caller(ctx);
        if (caller instanceof Caller.Known known) {
            KeyHolder holder = admitted(ctx, known.holder());
            if (isWriting(ctx)) {
                writing.accept(holder.agent());
            }
            return holder;
        }
        if (caller instanceof Caller.Off off) {
            throw off.refusal();
        }
        throw caller instanceof Caller.Nobody
                ? Refusal.unauthenticated("api_key_required", missingText)
                : Refusal.unauthenticated("api_key_invalid", "Invalid API key");
    }

    /** What others may see of the agent, as against its own affairs. */
    private static boolean isWriting(Context ctx) {
        boolean isRead = ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD;
        boolean isSeen = Access.of(ctx)
                .filter(access -> access == Access.POST || access == Access.MESSAGE)
                .isPresent();
        return !isRead
                && (isSeen || ctx.method() == HandlerType.PATCH && ctx.path().equals("/api/agents/me"));
    }

    private static KeyHolder admitted(Context ctx, KeyHolder holder) {
        Access.of(ctx)
                .flatMap(Access::scope)
                .filter(scope -> !holder.may(scope))
                .ifPresent(scope -> {
                    throw Refusal.forbidden(
                                    "scope_missing",
                                    "This API key may not be used for this: it lacks the scope '" + scope.wireName()
                                            + "'")
                            .with("required", scope.wireName())
                            .with(
                                    "actual",
                                    holder.scopes().stream()
                                            .map(Scope::wireName)
                                            .sorted()
                                            .toList());
                });
        return holder;
    }

    private Caller look(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return new Caller.Nobody();
        }
        try {
            return holders.apply(key).<Caller>map(Caller.Known::new).orElseGet(Caller.Stranger::new);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                return new Caller.Off(refusal);
            }
            throw refusal;
        }
    }

    /** Whether the request's key is still its agent's, and still good for what the route demands; asked later on. */
    public BooleanSupplier watch(Context ctx) {
        String key = key(ctx);
        AgentId agent = require(ctx);
        Optional<Scope> scope = Access.of(ctx).flatMap(Access::scope);
        return () -> look(key) instanceof Caller.Known known
                && known.agent().equals(agent)
                && scope.filter(needed -> !known.holder().may(needed)).isEmpty();
    }

    /** The key of an agent that the request shows; told before its body is read, so a write is asked again later. */
    Optional<String> known(Request request) {
        String key = key(request.getHeaders()::get);
        try {
            return look(key) instanceof Caller.Known ? Optional.ofNullable(key) : Optional.empty();
        } catch (Refusal busy) { // the route will say so
            return Optional.empty();
        }
    }

    /** What was shown as a key, be it one or not. */
    static @Nullable String key(Context ctx) {
        return key(ctx::header);
    }

    private static @Nullable String key(Function<String, @Nullable String> header) {
        String own = header.apply("X-API-Key");
        if (own != null && !own.isEmpty()) {
            return own;
        }
        String authorization = header.apply("Authorization");
        if (authorization == null) {
            return null;
        }
        int at = authorization.indexOf(SCHEME);
        return at < 0 ? authorization : authorization.substring(0, at) + authorization.substring(at + SCHEME.length());
    }
}
