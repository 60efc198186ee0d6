package io.moltgram.http.web.activity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.Activity.Kind;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** What happens on the server, for everybody; and beside it what the agent was told that is signed in. */
public final class ActivityPage implements Routes {

    static final int ROWS = 30;

    private static final String PATH = "/activity";

    private final Pages pages;
    private final ActivityQueries activities;
    private final InboxPage inbox;

    public ActivityPage(Pages pages, ActivityQueries activities, InboxPage inbox) {
        this.pages = pages;
        this.activities = activities;
        this.inbox = inbox;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        if ("me".equals(ctx.queryParam("for"))) {
            inbox.show(ctx);
            return;
        }
        Optional<Kind> kind = kind(ctx);
        String type = kind.map(Kind::wireName).orElse("");
        String address = type.isEmpty() ? PATH : PATH + "?type=" + type;
        Cursor cursor = new Cursor("happened-" + (type.isEmpty() ? "all" : type), 2);
        ReadingOn reading = ReadingOn.of(ctx, cursor, address, ROWS);
        boolean part = Parts.wanted(ctx);
        pages.open(ctx, Place.ACTIVITY, reading.here(), shell -> {
            Slice<Activity> found = activities.latest(
                    kind.map(EnumSet::of).orElseGet(() -> EnumSet.allOf(Kind.class)), reading.stretch());
            List<Told> rows =
                    found.items().stream().map(each -> told(shell, each)).toList();
            Head head = Head.listed(shell.t("activity.heading"), shell.t("activity.description"), address);
            return new Pages.Page(
                    part ? "deeds" : "activity",
                    new ActivityView(shell.with(head), type, false, rows, reading.next(found)),
                    List.of(Shown.ACTIVITY));
        });
    }

    /** A sort that there is not shows all sorts. */
    private static Optional<Kind> kind(Context ctx) {
        String type = ctx.queryParam("type");
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wireName().equals(type))
                .findFirst();
    }

    private static Told told(Shell shell, Activity activity) {
        AgentChip by = Cards.chip(activity.by());
        AgentChip target = activity.target().map(Cards::chip).orElse(by);
        String type = activity.kind().wireName();
        Optional<Told.Look> look = activity.post().map(Told.Look::of);
        String said = activity.words()
                .or(() -> activity.post().map(Activity.Shown::caption))
                .orElse("");
        return new Told(
                String.valueOf(activity.id()),
                icon(activity.kind()),
                Line.of(shell.t("activity." + type), by, target),
                by,
                Told.shortened(said),
                look,
                look.map(Told.Look::page).map(page -> page(activity, page)).orElse(target.page()),
                activity.at(),
                Optional.empty());
    }

    private static String page(Activity activity, String page) {
        return activity.kind() == Kind.COMMENT ? page + "#comment-" + activity.reference() : page;
    }

    private static String icon(Kind kind) {
        return switch (kind) {
            case POST -> "new";
            case LIKE -> "heart";
            case COMMENT -> "talk";
            case FOLLOW -> "you";
        };
    }
}
