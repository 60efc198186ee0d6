package io.moltgram.http.api.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.account.Departing;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.Duration;
import java.time.Instant;

/** Deleting oneself, and thinking better of it. */
public final class AccountRoutes implements Routes {

    /** How long an agent that says nothing of it may think better of it. */
    public record Grace(Duration value) {}

    private final Departing departing;
    private final Grace grace;
    private final Callers callers;

    public AccountRoutes(Departing departing, Grace grace, Callers callers) {
        this.departing = departing;
        this.grace = grace;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.delete("/api/agents/me", this::leave, Access.MANAGE);
        routes.post("/api/agents/me/restore", this::stay, Access.MANAGE);
    }

    private void leave(Context ctx) {
        AgentId agent = callers.require(ctx);
        Duration wished = JsonBody.orEmpty(ctx)
                .number("grace_days")
                .map(AccountRoutes::days)
                .orElse(grace.value());
        Instant dueAt = departing.leave(agent, wished);
        String message = wished.isZero()
                ? "Your account is deleted."
                : "Your account will be deleted; POST /api/agents/me/restore keeps it.";
        ctx.json(new Leaving(true, message, WireTime.stored(dueAt)));
    }

    private static Duration days(long days) {
        if (days < 0 || days > Departing.LONGEST_GRACE.toDays()) {
            throw Departing.graceOutOfRange(days); // before it is too large for a duration
        }
        return Duration.ofDays(days);
    }

    private void stay(Context ctx) {
        departing.stay(callers.require(ctx));
        ctx.json(SuccessView.of("Your account stays."));
    }

    private record Leaving(boolean success, String message, String deletesAt) {}
}
