package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.moderation.AppealDeciding;
import io.moltgram.application.moderation.RulingEnding;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.http.media.HiddenPictures;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Pages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What operators decided, the appeals that wait, and each case by itself. */
public final class RulingsDeskPage implements Routes {

    private static final String PATH = DeskPlace.RULINGS.path();
    private static final int ROWS = 20;
    private static final int BEFORE = 20;
    private static final Cursor CURSOR = new Cursor("desk-rulings", 1);
    private static final Cursor APPEALS = new Cursor("desk-appeals", 2);

    private final Desk desk;
    private final RulingQueries rulings;
    private final AppealDeciding deciding;
    private final RulingEnding ending;
    private final HiddenPictures pictures;
    private final Pages pages;

    public RulingsDeskPage(
            Desk desk,
            RulingQueries rulings,
            AppealDeciding deciding,
            RulingEnding ending,
            HiddenPictures pictures,
            Pages pages) {
        this.desk = desk;
        this.rulings = rulings;
        this.deciding = deciding;
        this.ending = ending;
        this.pictures = pictures;
        this.pages = pages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, desk.look(this::list));
        routes.get("/admin/rulings/{id}", desk.look(this::one));
        routes.get("/admin/rulings/{id}/picture", desk.look(this::picture));
        routes.post("/admin/rulings/{id}/accept", desk.deed(this::accept));
        routes.post("/admin/rulings/{id}/decline", desk.deed(this::decline));
        routes.post("/admin/rulings/{id}/end", desk.deed(this::end));
    }

    private void list(Context ctx, AdminSession session) {
        Slice<Case> appeals = rulings.appealed(new Stretch(APPEALS.position(ctx, "appeals"), ROWS));
        Slice<Case> found = rulings.latest(new Stretch(CURSOR.position(ctx), ROWS));
        desk.show(
                ctx,
                "adminRulings",
                DeskPlace.RULINGS.key(),
                shell -> new RulingsDeskView(
                        shell,
                        appeals.items(),
                        found.items(),
                        found.next().map(next -> PATH + "?cursor=" + CURSOR.show(next) + "#all"),
                        appeals.next().map(next -> PATH + "?appeals=" + APPEALS.show(next)),
                        pages.clock().instant()));
    }

    private void one(Context ctx, AdminSession session) {
        Case ruled = ruled(ctx);
        List<Case> before = rulings.about(ruled.ruling().agent(), Stretch.first(BEFORE)).items().stream()
                .filter(each -> !each.ruling().id().equals(ruled.ruling().id()))
                .toList();
        Optional<String> picture = hidden(ruled).map(item -> item.post().alt());
        desk.show(
                ctx,
                "adminRuling",
                DeskPlace.RULINGS.key(),
                shell -> new OneRulingView(
                        shell, ruled, picture, before, pages.clock().instant()));
    }

    private Optional<FeedItem> hidden(Case ruled) {
        return ruled.ruling().post().flatMap(rulings::hiddenPost);
    }

    private void picture(Context ctx, AdminSession session) throws IOException {
        FeedItem item = hidden(ruled(ctx)).orElseThrow(() -> Refusal.notFound("not_found", "Not found"));
        pictures.send(ctx, item.post().picture().hash());
    }

    private Case ruled(Context ctx) {
        return rulings.ruling(id(ctx)).orElseThrow(() -> Refusal.notFound("ruling_not_found", "Ruling not found"));
    }

    private void accept(Context ctx, AdminSession session) {
        deciding.accept(session.operator(), id(ctx), reason(ctx));
        desk.done(ctx, PATH + "/" + id(ctx).value(), "admin.appeal.accepted");
    }

    private void decline(Context ctx, AdminSession session) {
        deciding.decline(session.operator(), id(ctx), reason(ctx));
        desk.done(ctx, PATH + "/" + id(ctx).value(), "admin.appeal.declined");
    }

    private void end(Context ctx, AdminSession session) {
        ending.end(session.operator(), id(ctx), reason(ctx));
        desk.done(ctx, PATH + "/" + id(ctx).value(), "admin.shown");
    }

    private static RulingId id(Context ctx) {
        return RulingId.parse(ctx.pathParam("id"));
    }

    private static String reason(Context ctx) {
        return Optional.ofNullable(ctx.formParam("reason")).orElse("");
    }
}
