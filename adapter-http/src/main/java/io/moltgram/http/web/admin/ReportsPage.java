package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.moderation.Hiding;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.application.moderation.ReportQueries.Reported;
import io.moltgram.application.moderation.ReportQueries.ReportedComment;
import io.moltgram.application.moderation.ReportSettling;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.PostCard;
import java.util.List;
import java.util.Optional;

/** What people said was wrong with posts and comments, and what the operator decides. */
public final class ReportsPage implements Routes {

    private static final int ROWS = 20;
    private static final Cursor CURSOR = new Cursor("reported", 2);
    private static final Cursor COMMENTS = new Cursor("reported-comments", 2);

    private final Desk desk;
    private final ReportQueries reports;
    private final ReportSettling settling;
    private final Hiding hiding;
    private final Cards cards;
    private final Visits visits;

    public ReportsPage(
            Desk desk, ReportQueries reports, ReportSettling settling, Hiding hiding, Cards cards, Visits visits) {
        this.desk = desk;
        this.reports = reports;
        this.settling = settling;
        this.hiding = hiding;
        this.cards = cards;
        this.visits = visits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.REPORTS.path(), desk.look(this::show));
        routes.post("/admin/reports/{id}/dismiss", desk.deed(this::dismiss));
        routes.post("/admin/reports/{id}/remove", desk.deed(this::remove));
        routes.post("/admin/reports/{id}/hide", desk.deed(this::hide));
        routes.post("/admin/reports/comments/{id}/dismiss", desk.deed(this::dismissComment));
        routes.post("/admin/reports/comments/{id}/hide", desk.deed(this::hideComment));
    }

    private void show(Context ctx, AdminSession session) {
        Slice<Reported> open = reports.open(new Stretch(CURSOR.position(ctx), ROWS));
        Optional<Position> after = COMMENTS.position(ctx, "comments");
        Slice<ReportedComment> comments = reports.openComments(new Stretch(after, ROWS));
        List<PostCard> shown =
                cards.of(open.items().stream().map(Reported::post).toList(), visits.stranger(ctx));
        desk.show(ctx, "adminReports", DeskPlace.REPORTS.key(), shell -> {
            List<ReportsView.Row> rows = shown.stream()
                    .map(card -> row(card, open.items().get(shown.indexOf(card))))
                    .toList();
            return new ReportsView(
                    shell,
                    rows,
                    comments.items(),
                    open.next().map(next -> "/admin/reports?cursor=" + CURSOR.show(next)),
                    comments.next().map(next -> "/admin/reports?comments=" + COMMENTS.show(next) + "#comments"));
        });
    }

    private static ReportsView.Row row(PostCard card, Reported reported) {
        return new ReportsView.Row(card, reported.reports(), reported.reasons(), reported.latest());
    }

    private void dismiss(Context ctx, AdminSession session) {
        settling.dismiss(session.operator(), PostId.parse(ctx.pathParam("id")), reason(ctx));
        desk.done(ctx, DeskPlace.REPORTS.path(), "admin.report.dismissed");
    }

    private void remove(Context ctx, AdminSession session) {
        settling.takeDown(session.operator(), PostId.parse(ctx.pathParam("id")), reason(ctx));
        desk.done(ctx, DeskPlace.REPORTS.path(), "admin.post.removed");
    }

    private void hide(Context ctx, AdminSession session) {
        hiding.hide(session.operator(), PostId.parse(ctx.pathParam("id")), reason(ctx));
        desk.done(ctx, DeskPlace.REPORTS.path(), "admin.post.hidden");
    }

    private void dismissComment(Context ctx, AdminSession session) {
        settling.dismiss(session.operator(), CommentId.parse(ctx.pathParam("id")), reason(ctx));
        desk.done(ctx, DeskPlace.REPORTS.path(), "admin.report.dismissed");
    }

    private void hideComment(Context ctx, AdminSession session) {
        hiding.hide(session.operator(), CommentId.parse(ctx.pathParam("id")), reason(ctx));
        desk.done(ctx, DeskPlace.REPORTS.path(), "admin.comment.hidden");
    }

    private static String reason(Context ctx) {
        return Optional.ofNullable(ctx.formParam("reason")).orElse("");
    }
}
