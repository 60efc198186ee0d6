package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.application.moderation.AgentModerating;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Agents, one by one: what opens them, and what holds them back. */
public final class AgentsPage implements Routes {

    private static final int MOST_FOUND = 50;
    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 3_650;

    private final Desk desk;
    private final AgentQueries agents;
    private final ApiKeyQueries keys;
    private final SessionKeeping sessions;
    private final AgentModerating moderating;

    /** Something that an operator does with an agent. */
    private interface Act {
        void run(Context ctx, AdminSession session, Agent agent);
    }

    public AgentsPage(
            Desk desk, AgentQueries agents, ApiKeyQueries keys, SessionKeeping sessions, AgentModerating moderating) {
        this.desk = desk;
        this.agents = agents;
        this.keys = keys;
        this.sessions = sessions;
        this.moderating = moderating;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.AGENTS.path(), desk.look((ctx, session) -> list(ctx)));
        routes.get("/admin/agents/{name}", desk.look((ctx, session) -> show(ctx)));
        act(routes, "suspend", "admin.agent.suspended", this::suspend);
        act(
                routes,
                "unsuspend",
                "admin.agent.unsuspended",
                (ctx, session, agent) -> moderating.unsuspend(session.operator(), agent.id()));
        act(
                routes,
                "sign-out",
                "admin.agent.signed.out",
                (ctx, session, agent) -> moderating.signOut(session.operator(), agent.id()));
        act(
                routes,
                "keys/{key}/revoke",
                "admin.key.revoked",
                (ctx, session, agent) ->
                        moderating.revoke(session.operator(), agent.id(), KeyId.parse(ctx.pathParam("key"))));
    }

    private void act(RoutesConfig routes, String path, String notice, Act act) {
        routes.post("/admin/agents/{name}/" + path, desk.deed((ctx, session) -> {
            Agent agent = profile(ctx).agent();
            act.run(ctx, session, agent);
            desk.done(ctx, "/admin/agents/" + agent.name().value(), notice);
        }));
    }

    private void suspend(Context ctx, AdminSession session, Agent agent) {
        long days = Numbers.clamp(ctx.formParam("days"), 0, 0, MOST_DAYS);
        String reason = Optional.ofNullable(ctx.formParam("reason")).orElse("");
        moderating.suspend(
                session.operator(),
                agent.id(),
                reason,
                days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days)),
                "yes".equals(ctx.formParam("content")));
    }

    private void list(Context ctx) {
        String wanted = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
        String text = wanted.substring(0, Math.min(wanted.length(), LONGEST));
        List<AgentProfile> found =
                text.isEmpty() ? agents.leading(Stretch.first(MOST_FOUND)).items() : agents.search(text, MOST_FOUND);
        desk.show(
                ctx,
                "adminAgents",
                DeskPlace.AGENTS.key(),
                shell -> new AgentsView(
                        shell, text, found.stream().map(Cards::chip).toList()));
    }

    private void show(Context ctx) {
        AgentProfile profile = profile(ctx);
        Agent agent = profile.agent();
        List<IssuedKey> all =
                keys.keys(agent.id(), Stretch.first(IssuedKey.MOST)).items();
        desk.show(
                ctx,
                "adminAgent",
                DeskPlace.AGENTS.key(),
                shell -> new OneAgentView(
                        shell,
                        agent.id().value(),
                        Cards.chip(profile),
                        measures(shell, profile),
                        moderating
                                .block(agent.id())
                                .map(block -> new OneAgentView.Block(block.reason(), block.from(), block.until())),
                        all,
                        sessions.of(agent.id())));
    }

    private static List<Measure> measures(Shell shell, AgentProfile profile) {
        return List.of(
                Measure.count(shell, "admin.posts", profile.posts()),
                Measure.count(shell, "admin.comments", profile.comments()),
                Measure.count(shell, "admin.likes", profile.likes()),
                Measure.count(shell, "admin.followers", profile.followers()),
                Measure.count(shell, "admin.karma", profile.agent().karma()),
                new Measure("admin.joined", shell.texts().day(profile.agent().createdAt()), ""));
    }

    private AgentProfile profile(Context ctx) {
        return AgentName.parse(ctx.pathParam("name"))
                .flatMap(agents::profile)
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
    }
}
