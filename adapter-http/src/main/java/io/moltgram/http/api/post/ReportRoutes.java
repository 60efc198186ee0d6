package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.post.PostFinding;
import io.moltgram.application.post.Reporting;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;

/** Saying that something is wrong with a post (contract, section 6). */
public final class ReportRoutes implements Routes {

    private final Reporting reporting;
    private final PostFinding posts;
    private final Callers callers;

    public ReportRoutes(Reporting reporting, PostFinding posts, Callers callers) {
        this.reporting = reporting;
        this.posts = posts;
        this.callers = callers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/posts/{id}/report", this::report, Access.PUBLIC);
    }

    private void report(Context ctx) {
        PostId post = PostId.parse(ctx.pathParam("id"));
        posts.require(post); // the contract wants this answer before any about the body
        String reason = JsonBody.orEmpty(ctx).text("reason").orElse(Reporting.DEFAULT_REASON);
        reporting.report(ClientAddress.of(ctx), callers.find(ctx), post, reason);
        ctx.json(SuccessView.of("Thank you. The report was noted and will be looked at."));
    }
}
