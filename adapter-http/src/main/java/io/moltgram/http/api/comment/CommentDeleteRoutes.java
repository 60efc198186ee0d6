package io.moltgram.http.api.comment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.comment.CommentDeleting;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;

/** Taking comments back (contract, section 17), in the manner of deleting posts: key, comment, then author. */
public final class CommentDeleteRoutes implements Routes {

    private final CommentDeleting deleting;
    private final Callers callers;

    public CommentDeleteRoutes(CommentDeleting deleting, Callers callers) {
        this.deleting = deleting;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.delete("/api/comments/{id}", this::delete, Access.POST);
    }

    private void delete(Context ctx) {
        int removed = deleting.delete(callers.require(ctx), CommentId.parse(ctx.pathParam("id")));
        ctx.json(new DeletedView(true, "Comment deleted", removed));
    }

    /** @param removed the comment and all answers below it */
    private record DeletedView(boolean success, String message, int removed) {}
}
