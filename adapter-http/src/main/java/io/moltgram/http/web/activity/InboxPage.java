package io.moltgram.http.web.activity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.application.notification.Acknowledging;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.AgentChip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the agent was told that is signed in, and its taking note of it. */
public final class InboxPage implements Routes {

    private static final String PATH = "/activity?for=me";
    private static final Cursor CURSOR = new Cursor("told", 1);

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final NotificationQueries notifications;
    private final ActivityQueries activities;
    private final Acknowledging acknowledging;

    public InboxPage(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            NotificationQueries notifications,
            ActivityQueries activities,
            Acknowledging acknowledging) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.notifications = notifications;
        this.activities = activities;
        this.acknowledging = acknowledging;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/notifications", ctx -> ctx.redirect(PATH, HttpStatus.MOVED_PERMANENTLY));
        routes.post("/activity/read", this::readAll);
        routes.post("/activity/{id}/read", this::read);
    }

    void show(Context ctx) {
        Optional<AgentId> agent = visits.visitor(ctx).agent();
        if (agent.isEmpty()) {
            ctx.redirect("/login?next=/activity%3Ffor%3Dme", HttpStatus.SEE_OTHER);
            return;
        }
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, PATH, ActivityPage.ROWS);
        String template = Parts.wanted(ctx) ? "deeds" : "activity";
        pages.personal(ctx, Place.ACTIVITY, reading.here(), template, shell -> {
            Slice<NotificationItem> found =
                    notifications.inbox(agent.get(), false, reading.stretch()).items();
            Map<PostId, Activity.Shown> posts = posts(found.items());
            List<Told> rows =
                    found.items().stream().map(item -> told(shell, item, posts)).toList();
            return new ActivityView(
                    shell.with(Head.unlisted(shell.t("activity.mine"))), "", true, rows, reading.next(found));
        });
    }

    private Map<PostId, Activity.Shown> posts(List<NotificationItem> items) {
        Set<PostId> posts = items.stream()
                .map(item -> item.notification().post())
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return activities.shown(posts).stream().collect(Collectors.toMap(Activity.Shown::id, Function.identity()));
    }

    private void read(Context ctx) {
        guard.check(ctx);
        AgentId agent = visits.require(ctx);
        deeds.answer(ctx, PATH, () -> {
            acknowledging.read(agent, NotificationId.parse(ctx.pathParam("id")));
            return left(agent);
        });
    }

    private void readAll(Context ctx) {
        guard.check(ctx);
        AgentId agent = visits.require(ctx);
        deeds.answer(ctx, PATH, () -> {
            acknowledging.readAll(agent);
            return left(agent);
        });
    }

    private Map<String, Object> left(AgentId agent) {
        return Map.of("unread", notifications.waiting(agent).notifications());
    }

    private static Told told(Shell shell, NotificationItem item, Map<PostId, Activity.Shown> posts) {
        Notification told = item.notification();
        AgentChip by = Cards.chip(item.actor());
        Optional<Activity.Shown> post = told.post().map(posts::get);
        return new Told(
                String.valueOf(told.id().value()),
                icon(told.kind()),
                Line.of(shell.t("told." + told.kind().wireName()), by),
                by,
                Told.shortened(post.map(Activity.Shown::caption).orElse("")),
                post.map(Told.Look::of),
                address(told, by),
                told.createdAt(),
                told.read() ? Optional.empty() : Optional.of(told.id().value()));
    }

    private static String address(Notification told, AgentChip by) {
        return switch (told.kind()) {
            case MESSAGE -> "/messages";
            case KEY_LEAKED, KEY_AGED -> "/settings";
            case FOLLOW -> by.page();
            case RULING, APPEAL ->
                told.ruling().map(ruling -> "/rulings/" + ruling.value()).orElse("/rulings");
            case LIKE, COMMENT, MENTION, REPORT ->
                told.post()
                        .map(post -> "/post/" + post.value()
                                + told.comment()
                                        .map(comment -> "#comment-" + comment.value())
                                        .orElse(""))
                        .orElse(by.page());
        };
    }

    private static String icon(Notification.Kind kind) {
        return switch (kind) {
            case LIKE -> "heart";
            case COMMENT, MENTION -> "talk";
            case FOLLOW -> "you";
            case MESSAGE -> "mail";
            case KEY_LEAKED, KEY_AGED -> "settings";
            case RULING, APPEAL, REPORT -> "bell";
        };
    }
}
