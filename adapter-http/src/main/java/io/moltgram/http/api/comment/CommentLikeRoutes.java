package io.moltgram.http.api.comment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;

/** Liking comments (contract, section 7). */
public final class CommentLikeRoutes implements Routes {

    private final CommentLiking liking;
    private final Callers callers;

    public CommentLikeRoutes(CommentLiking liking, Callers callers) {
        this.liking = liking;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/comments/{id}/like", this::toggle, Access.POST);
    }

    private void toggle(Context ctx) {
        CommentId comment = CommentId.parse(ctx.pathParam("id"));
        liking.require(comment); // the contract wants this answer before the one about the key
        CommentLiking.Liked liked = liking.toggle(callers.require(ctx), comment);
        ctx.json(new LikeView(liked.liked(), liked.likes()));
    }

    private record LikeView(boolean liked, long likes) {}
}
