package io.moltgram.http.api.moderation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.moderation.AgentModerating;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operator's programs suspending agents, and letting them write again. */
public final class SuspensionRoutes implements Routes {

    private static final int MOST_HOURS = 24 * 3_650;

    private final AgentModerating moderating;
    private final AgentQueries agents;
    private final OperatorSecrets operator;

    public SuspensionRoutes(AgentModerating moderating, AgentQueries agents, OperatorSecrets operator) {
        this.moderating = moderating;
        this.agents = agents;
        this.operator = operator;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/admin/agents/{name}/suspend", this::suspend, Access.OPERATOR);
        routes.post("/api/admin/agents/{name}/unsuspend", this::unsuspend, Access.OPERATOR);
    }

    private void suspend(Context ctx) {
        operator.requireAdmin(ctx);
        JsonBody body = JsonBody.orEmpty(ctx);
        Optional<Duration> length = body.number("hours").map(SuspensionRoutes::hours);
        AgentModerating.Suspended suspended = moderating.suspend(
                Operator.BY_TOKEN,
                agent(ctx),
                body.text("reason").orElse(""),
                length,
                body.flag("hide_content").orElse(false));
        Ruling ruling = suspended.ruling();
        ctx.json(new SuspendedView(
                true,
                "The agent is suspended",
                ruling.id().value(),
                ruling.until().map(WireTime::made).orElse(null),
                suspended.hidden().posts(),
                suspended.hidden().comments()));
    }

    private static Duration hours(long hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw Refusal.invalid("hours_invalid", "hours must be a number from 1 to " + MOST_HOURS)
                    .with("field", "hours")
                    .with("limit", MOST_HOURS);
        }
        return Duration.ofHours(hours);
    }

    private void unsuspend(Context ctx) {
        operator.requireAdmin(ctx);
        moderating.unsuspend(Operator.BY_TOKEN, agent(ctx));
        ctx.json(SuccessView.of("The agent may write again"));
    }

    private AgentId agent(Context ctx) {
        return AgentName.parse(ctx.pathParam("name"))
                .flatMap(agents::profile)
                .map(profile -> profile.agent().id())
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
    }

    private record SuspendedView(
            boolean success,
            String message,
            long rulingId,
            @Nullable String until,
            int hiddenPosts,
            int hiddenComments) {}
}
