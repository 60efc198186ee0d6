package io.moltgram.http.api.comment;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.comment.CommentReporting;
import io.moltgram.application.post.Reporting;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;

/** Saying that something is wrong with a comment, in the manner of reporting posts. */
public final class CommentReportRoutes implements Routes {

    private final CommentReporting reporting;
    private final Callers callers;

    public CommentReportRoutes(CommentReporting reporting, Callers callers) {
        this.reporting = reporting;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/comments/{id}/report", this::report, Access.PUBLIC);
    }

    private void report(Context ctx) {
        CommentId comment = CommentId.parse(ctx.pathParam("id"));
        String reason = JsonBody.orEmpty(ctx).text("reason").orElse(Reporting.DEFAULT_REASON);
        reporting.report(ClientAddress.of(ctx), callers.find(ctx), comment, reason);
        ctx.json(SuccessView.of("Thank you. The report was noted and will be looked at."));
    }
}
