package io.moltgram.http.web.ruling;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.moderation.Appealing;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Visits;
import java.util.List;
import java.util.Optional;

/** What operators did about the agent that is signed in, why, and its appeal against it. */
public final class RulingsPage implements Routes {

    private static final String PATH = "/rulings";
    private static final int ROWS = 20;
    private static final Cursor CURSOR = new Cursor("ruled", 1);

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final RulingQueries rulings;
    private final Appealing appealing;

    public RulingsPage(
            Pages pages, Deeds deeds, Guard guard, Visits visits, RulingQueries rulings, Appealing appealing) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.rulings = rulings;
        this.appealing = appealing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.get("/rulings/{id}", this::one);
        routes.post("/rulings/{id}/appeal", this::appeal);
    }

    private void list(Context ctx) {
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        if (agent.isEmpty()) {
            ctx.redirect("/login?next=/rulings", HttpStatus.SEE_OTHER);
            return;
        }
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, PATH, ROWS);
        Slice<Case> found = rulings.about(agent.get(), reading.stretch());
        show(ctx, reading.here(), found.items(), false, Optional.empty(), "", reading.next(found));
    }

    private void one(Context ctx) {
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        if (agent.isEmpty()) {
            ctx.redirect("/login?next=" + ctx.path(), HttpStatus.SEE_OTHER);
            return;
        }
        one(ctx, agent.get(), Optional.empty(), "");
    }

    private void one(Context ctx, AgentId agent, Optional<String> problem, String draft) {
        Case ruled = rulings.ruling(id(ctx))
                .filter(each -> each.ruling().agent().equals(agent))
                .orElseThrow(() -> Refusal.notFound("ruling_not_found", "Ruling not found"));
        String here = PATH + "/" + ruled.ruling().id().value();
        show(ctx, here, List.of(ruled), true, problem, draft, Optional.empty());
    }

    private static RulingId id(Context ctx) {
        return RulingId.parse(ctx.pathParam("id"));
    }

    private void appeal(Context ctx) {
        guard.check(ctx);
        AgentId agent = visits.require(ctx);
        String words = Optional.ofNullable(ctx.formParam("content")).orElse("");
        try {
            appealing.appeal(agent, id(ctx), words);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            ctx.status(Refusals.status(refusal.kind()));
            one(ctx, agent, Optional.of(deeds.line(ctx, refusal)), words);
            return;
        }
        pages.tell(ctx, "ruling.appealed");
        ctx.redirect(PATH + "/" + id(ctx).value(), HttpStatus.SEE_OTHER);
    }

    private void show(
            Context ctx,
            String here,
            List<Case> found,
            boolean isOne,
            Optional<String> problem,
            String draft,
            Optional<String> next) {
        List<RulingsView.Row> rows = found.stream()
                .map(ruled -> RulingsView.Row.of(ruled, pages.clock().instant()))
                .toList();
        pages.personal(
                ctx,
                Place.ELSEWHERE,
                here,
                "rulings",
                shell -> new RulingsView(
                        shell.with(Head.unlisted(shell.t("ruling.title"))), rows, isOne, problem, draft, next));
    }
}
