package io.moltgram.http.api.moderation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.moderation.Appealing;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent reading what operators did about it, and appealing; also while it is suspended. */
public final class AppealRoutes implements Routes {

    private static final int USUALLY = 50;
    private static final int MOST = 100;
    private static final Cursor CURSOR = new Cursor("rulings", 1);

    private final Appealing appealing;
    private final RulingQueries rulings;
    private final Callers callers;

    public AppealRoutes(Appealing appealing, RulingQueries rulings, Callers callers) {
        this.appealing = appealing;
        this.rulings = rulings;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/appeals", this::list, Access.READ);
        routes.post("/api/appeals", this::appeal, Access.MANAGE);
    }

    private void list(Context ctx) {
        AgentId agent = callers.require(ctx);
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), USUALLY, 1, MOST);
        Slice<RulingQueries.Case> found = rulings.about(agent, new Stretch(CURSOR.position(ctx), limit));
        ctx.json(new ListView(found.items().stream().map(RulingView::of).toList(), CURSOR.next(found)));
    }

    private void appeal(Context ctx) {
        AgentId agent = callers.require(ctx);
        JsonBody body = JsonBody.of(ctx);
        RulingId ruling = new RulingId(body.number("ruling_id")
                .orElseThrow(() -> Refusal.invalid("ruling_id_missing", "ruling_id is required")
                        .with("field", "ruling_id")));
        appealing.appeal(agent, ruling, body.text("content").orElse(""));
        ctx.status(201)
                .json(new AppealedView(
                        true, RulingView.of(rulings.ruling(ruling).orElseThrow())));
    }

    private record ListView(
            List<RulingView> rulings, @Nullable String nextCursor) {}

    private record AppealedView(boolean success, RulingView ruling) {}
}
