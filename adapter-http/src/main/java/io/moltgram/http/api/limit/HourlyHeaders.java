package io.moltgram.http.api.limit;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.RateFields;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.time.InstantSource;

/** Tells the caller, in answers and refusals alike, how many likes, posts or comments are left to it this hour. */
public final class HourlyHeaders implements Routes {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ActionLimits limits;
    private final Callers callers;
    private final InstantSource clock;

    public HourlyHeaders(ActionLimits limits, Callers callers, InstantSource clock) {
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after("/api/posts/{id}/like", ctx -> tell(ctx, Action.LIKE));
        routes.after("/api/posts", ctx -> tell(ctx, Action.POST));
        routes.after("/api/posts/public", ctx -> tell(ctx, Action.POST));
        routes.after("/api/posts/{id}/comments", ctx -> tell(ctx, Action.COMMENT));
    }

    private void tell(Context ctx, Action action) {
        if (!ctx.req().getMethod().equals("POST") || ctx.statusCode() >= 500) {
            return;
        }
        callers.find(ctx).map(agent -> limits.standing(agent, action)).ifPresent(standing -> {
            String name = action.wireName() + "s";
            if (standing.limit() > 0) {
                long left =
                        standing.resetsAt().getEpochSecond() - clock.instant().getEpochSecond();
                ctx.res().addHeader(RateFields.POLICY, RateFields.policy(name, standing.limit(), HOUR));
                ctx.res().addHeader(RateFields.LEFT, RateFields.left(name, standing.remaining(), left));
            }
        });
    }
}
