package io.moltgram.http.api.notification;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.notification.Acknowledging;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.notification.NotificationQueries.Inbox;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the caller was told, and taking note of it (contract, sections 11 and 17). */
public final class NotificationRoutes implements Routes {

    private static final int MOST_LISTED = 50;
    private static final Duration RECENT = Duration.ofHours(24);
    private static final Set<String> YES = Set.of("true", "1");

    /** The unread alone are another list: a cursor of one says nothing in the other. */
    private static final Cursor ALL = new Cursor("notifications", 1);

    private static final Cursor UNREAD = new Cursor("notifications-unread", 1);

    private final NotificationQueries notifications;
    private final Acknowledging acknowledging;
    private final Callers callers;
    private final MediaLinks links;
    private final InstantSource clock;

    public NotificationRoutes(
            NotificationQueries notifications,
            Acknowledging acknowledging,
            Callers callers,
            MediaLinks links,
            InstantSource clock) {
        this.notifications = notifications;
        this.acknowledging = acknowledging;
        this.callers = callers;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/notifications", this::list, Access.READ);
        routes.patch("/api/notifications", this::markAll, Access.READ);
        routes.post("/api/notifications", this::markAll, Access.READ);
        routes.get("/api/notifications/unread", this::unread, Access.READ);
        routes.post("/api/notifications/{id}/read", this::read, Access.READ);
    }

    private void list(Context ctx) {
        AgentId agent = callers.require(ctx);
        String unread = ctx.queryParam("unread");
        boolean unreadOnly = unread != null && YES.contains(unread);
        Cursor cursor = unreadOnly ? UNREAD : ALL;
        Inbox inbox = notifications.inbox(agent, unreadOnly, cursor.stretch(ctx, MOST_LISTED, MOST_LISTED));
        List<NotificationView> views = inbox.items().items().stream()
                .map(item -> NotificationView.of(item, inbox.unread(), links))
                .toList();
        ctx.json(new ListView(views, inbox.unread(), cursor.next(inbox.items())));
    }

    private void markAll(Context ctx) {
        AgentId agent = callers.require(ctx);
        if (isRead(JsonBody.of(ctx))) {
            acknowledging.readAll(agent);
        } else {
            acknowledging.unreadAll(agent);
        }
        ctx.json(new DoneView(true));
    }

    /** Nothing, false, 0 and empty text are no; all else that is no list or object is yes. */
    private static boolean isRead(JsonBody body) {
        if (!body.mentions("read")) {
            throw Refusal.invalid("read_missing", "read status is required").with("field", "read");
        }
        if (body.isNested("read")) {
            throw Refusal.invalid("field_type_wrong", "read must be true or false")
                    .with("field", "read");
        }
        return body.has("read")
                && !body.saysNo("read")
                && !body.scalar("read").orElse("").isEmpty();
    }

    private void read(Context ctx) {
        AgentId agent = callers.require(ctx);
        acknowledging.read(agent, NotificationId.parse(ctx.pathParam("id")));
        ctx.json(new ReadView(true, true));
    }

    private void unread(Context ctx) {
        AgentId agent = callers.require(ctx);
        ctx.json(new CountView(notifications.unreadSince(agent, clock.instant().minus(RECENT))));
    }

    private record ListView(
            List<NotificationView> notifications,
            long unreadCount,
            @Nullable String nextCursor) {}

    private record DoneView(boolean success) {}

    private record ReadView(boolean success, boolean read) {}

    /** @param count unread ones of the last 24 hours only */
    private record CountView(long count) {}
}
