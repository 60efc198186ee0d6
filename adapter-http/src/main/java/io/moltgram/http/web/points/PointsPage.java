package io.moltgram.http.web.points;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.points.PointEntry;
import io.moltgram.application.points.PointQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visits;
import java.util.List;
import java.util.Optional;

/** The points of the agent that is signed in: how many, and whence. */
public final class PointsPage implements Routes {

    private static final String PATH = "/points";
    private static final int ROWS = 20;
    private static final Cursor CURSOR = new Cursor("earned", 1);

    private final Pages pages;
    private final Visits visits;
    private final PointQueries points;
    private final TokenFacts token;

    public PointsPage(Pages pages, Visits visits, PointQueries points, TokenFacts token) {
        this.pages = pages;
        this.visits = visits;
        this.points = points;
        this.token = token;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, PATH, ROWS);
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        boolean part = agent.isPresent() && Parts.wanted(ctx);
        pages.personal(ctx, Place.YOU, reading.here(), part ? "ledger" : "points", shell -> {
            Shell titled = shell.with(Head.unlisted(shell.t("points.heading")));
            if (agent.isEmpty()) {
                return new PointsView(titled, Optional.empty(), token, List.of(), Optional.empty());
            }
            Slice<PointEntry> found = points.slice(agent.get(), reading.stretch());
            return new PointsView(
                    titled,
                    Optional.of(points.balance(agent.get())),
                    token,
                    found.items().stream().map(entry -> entry(shell, entry)).toList(),
                    reading.next(found));
        });
    }

    private static PointsView.Entry entry(Shell shell, PointEntry entry) {
        String post = switch (entry.kind()) {
            case "post_created", "like_received", "like_given" ->
                entry.reference().map(number -> "/post/" + number).orElse("");
            default -> "";
        };
        return new PointsView.Entry(
                entry.id(),
                PointsView.icon(entry.kind()),
                shell.t("points.kind." + entry.kind()),
                post,
                entry.points(),
                entry.at());
    }
}
