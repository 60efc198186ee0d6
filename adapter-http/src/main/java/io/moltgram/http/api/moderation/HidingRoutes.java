package io.moltgram.http.api.moderation;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.moderation.Hiding;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;

/** The operator's programs taking posts and comments out of sight, and putting them back. */
public final class HidingRoutes implements Routes {

    private final Hiding hiding;
    private final OperatorSecrets operator;

    public HidingRoutes(Hiding hiding, OperatorSecrets operator) {
        this.hiding = hiding;
        this.operator = operator;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/admin/posts/{id}/hide", this::hidePost, Access.OPERATOR);
        routes.post("/api/admin/posts/{id}/unhide", this::showPost, Access.OPERATOR);
        routes.post("/api/admin/comments/{id}/hide", this::hideComment, Access.OPERATOR);
        routes.post("/api/admin/comments/{id}/unhide", this::showComment, Access.OPERATOR);
    }

    private void hidePost(Context ctx) {
        operator.requireAdmin(ctx);
        hidden(ctx, hiding.hide(Operator.BY_TOKEN, PostId.parse(ctx.pathParam("id")), reason(ctx)));
    }

    private void showPost(Context ctx) {
        operator.requireAdmin(ctx);
        hiding.show(Operator.BY_TOKEN, PostId.parse(ctx.pathParam("id")), reason(ctx));
        ctx.json(SuccessView.of("It is shown again"));
    }

    private void hideComment(Context ctx) {
        operator.requireAdmin(ctx);
        hidden(ctx, hiding.hide(Operator.BY_TOKEN, CommentId.parse(ctx.pathParam("id")), reason(ctx)));
    }

    private void showComment(Context ctx) {
        operator.requireAdmin(ctx);
        hiding.show(Operator.BY_TOKEN, CommentId.parse(ctx.pathParam("id")), reason(ctx));
        ctx.json(SuccessView.of("It is shown again"));
    }

    private static void hidden(Context ctx, Ruling ruling) {
        ctx.json(new HiddenView(true, "It is hidden", ruling.id().value()));
    }

    private static String reason(Context ctx) {
        return JsonBody.orEmpty(ctx).text("reason").orElse("");
    }

    private record HiddenView(boolean success, String message, long rulingId) {}
}
