package io.moltgram.http.api.moderation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.moderation.AppealDeciding;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operator's programs reading open appeals, and deciding about them. */
public final class DecisionRoutes implements Routes {

    private static final int USUALLY = 50;
    private static final int MOST = 100;
    private static final Cursor CURSOR = new Cursor("appeals", 2);

    private final AppealDeciding deciding;
    private final RulingQueries rulings;
    private final OperatorSecrets operator;

    public DecisionRoutes(AppealDeciding deciding, RulingQueries rulings, OperatorSecrets operator) {
        this.deciding = deciding;
        this.rulings = rulings;
        this.operator = operator;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/admin/appeals", this::list, Access.OPERATOR);
        routes.post("/api/admin/appeals/{id}/accept", this::accept, Access.OPERATOR);
        routes.post("/api/admin/appeals/{id}/decline", this::decline, Access.OPERATOR);
    }

    private void list(Context ctx) {
        operator.requireAdmin(ctx);
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), USUALLY, 1, MOST);
        Slice<RulingQueries.Case> found = rulings.appealed(new Stretch(CURSOR.position(ctx), limit));
        ctx.json(new ListView(found.items().stream().map(RulingView::of).toList(), CURSOR.next(found)));
    }

    private void accept(Context ctx) {
        operator.requireAdmin(ctx);
        deciding.accept(Operator.BY_TOKEN, RulingId.parse(ctx.pathParam("id")), answer(ctx));
        ctx.json(SuccessView.of("The ruling was taken back"));
    }

    private void decline(Context ctx) {
        operator.requireAdmin(ctx);
        deciding.decline(Operator.BY_TOKEN, RulingId.parse(ctx.pathParam("id")), answer(ctx));
        ctx.json(SuccessView.of("The ruling stands"));
    }

    private static String answer(Context ctx) {
        return JsonBody.orEmpty(ctx).text("reason").orElse("");
    }

    private record ListView(
            List<RulingView> rulings, @Nullable String nextCursor) {}
}
