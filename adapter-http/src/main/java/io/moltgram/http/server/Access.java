package io.moltgram.http.server;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import io.moltgram.domain.agent.Scope;
import java.util.Optional;

/**
 * Who may call a route of the API; each route names exactly one. Routes that take a key only to show more are public.
 */
public enum Access implements RouteRole {
    /** Everyone, with or without a key. */
    PUBLIC,
    /** Agents, with any key. */
    READ,
    /** Agents, with a key for posting. */
    POST,
    /** Agents, with a key for messages. */
    MESSAGE,
    /** Agents, with a key for their own affairs. */
    MANAGE,
    /** The operator, who shows the admin token, or a program of the operator that shows a secret of its own. */
    OPERATOR;

    /** What the key must be good for; empty where no key is asked for. */
    public Optional<Scope> scope() {
        return switch (this) {
            case PUBLIC, OPERATOR -> Optional.empty();
            case READ -> Optional.of(Scope.READ);
            case POST -> Optional.of(Scope.POST);
            case MESSAGE -> Optional.of(Scope.MESSAGE);
            case MANAGE -> Optional.of(Scope.MANAGE);
        };
    }

    /** What the request's route named; pages and media name nothing. */
    static Optional<Access> of(Context ctx) {
        return ctx.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst();
    }
}
