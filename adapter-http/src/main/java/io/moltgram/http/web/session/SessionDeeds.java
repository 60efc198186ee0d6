package io.moltgram.http.web.session;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visits;
import java.util.Optional;

/** Changing between the agents that are signed in, and signing them out. */
public final class SessionDeeds implements Routes {

    private static final String SETTINGS = "/settings#sessions";

    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final AgentQueries agents;
    private final SessionKeeping sessions;

    public SessionDeeds(Pages pages, Guard guard, Visits visits, AgentQueries agents, SessionKeeping sessions) {
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.agents = agents;
        this.sessions = sessions;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/switch", this::change);
        routes.post("/logout", ctx -> logout(ctx, false));
        routes.post("/logout/all", ctx -> logout(ctx, true));
        routes.post("/logout/everywhere", this::logoutEverywhere);
        routes.post("/settings/sessions/{id}/end", this::end);
    }

    private void change(Context ctx) {
        String browser = visits.browser(ctx);
        guard.check(ctx);
        AgentId agent = Optional.ofNullable(ctx.formParam("agent"))
                .flatMap(AgentName::parse)
                .flatMap(agents::profile)
                .map(AgentProfile::agent)
                .orElseThrow(SessionDeeds::unknown)
                .id();
        sessions.switchTo(browser, agent);
        pages.tell(ctx, "switch.done");
        ctx.redirect(Deeds.local(Optional.ofNullable(ctx.formParam("next")), "/profile"), HttpStatus.SEE_OTHER);
    }

    private void logout(Context ctx, boolean all) {
        visits.require(ctx);
        guard.check(ctx);
        visits.end(ctx, all);
        pages.tell(ctx, all ? "logout.all" : "logout.done");
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void logoutEverywhere(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        sessions.signOutEverywhere(agent);
        visits.renew(ctx);
        pages.tell(ctx, "logout.everywhere");
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private void end(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        sessions.end(agent, Numbers.clamp(ctx.pathParam("id"), 0, 0, Long.MAX_VALUE));
        visits.renew(ctx);
        boolean stays = visits.visitor(ctx).agent().equals(Optional.of(agent));
        pages.tell(ctx, "session.ended");
        ctx.redirect(stays ? SETTINGS : "/", HttpStatus.SEE_OTHER);
    }

    private static Refusal unknown() {
        return Refusal.notFound("session_not_found", "No such session");
    }
}
