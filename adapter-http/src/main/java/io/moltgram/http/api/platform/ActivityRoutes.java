package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.Activity.Kind;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens in the network, newest first (contract, section 15). {@code before} and {@code cursor} both take what
 * {@code next_cursor} or {@code nextCursor} says, which lose nothing, or a time, which means everything older.
 */
public final class ActivityRoutes implements Routes {

    private static final int USUALLY_LISTED = 30;
    private static final int MOST_LISTED = 50;
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");
    private static final Cursor CURSOR = new Cursor("activity", 2);

    private final ActivityQueries activities;
    private final MediaLinks links;

    public ActivityRoutes(ActivityQueries activities, MediaLinks links) {
        this.activities = activities;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/activity", this::list, Access.PUBLIC);
    }

    private void list(Context ctx) {
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), USUALLY_LISTED, 1, MOST_LISTED);
        Stretch stretch = new Stretch(position(ctx, "cursor").or(() -> position(ctx, "before")), limit);
        Stretch andOne = new Stretch(stretch.after(), stretch.limitAndOne());
        List<Activity> found = activities.latest(kinds(ctx), andOne).items();
        Slice<Activity> page =
                Slice.of(found, stretch, activity -> Position.of(activity.at().toEpochMilli(), activity.id()));
        String next = CURSOR.next(page);
        ctx.json(new ActivitiesView(
                page.items().stream()
                        .map(activity -> ActivityView.of(activity, links))
                        .toList(),
                new PagingView(next != null, timed(found, limit, next)),
                next));
    }

    /** The time of the page's last item; or the cursor, where that time would skip what follows in the same second. */
    private static @Nullable String timed(List<Activity> found, int limit, @Nullable String next) {
        if (found.isEmpty()) {
            return null;
        }
        String last =
                WireTime.stored(found.get(Math.min(limit, found.size()) - 1).at());
        boolean skips = next != null && WireTime.stored(found.get(limit).at()).equals(last);
        return skips ? next : last;
    }

    private static Set<Kind> kinds(Context ctx) {
        String type = ctx.queryParam("type");
        if (type == null || type.isEmpty()) {
            return EnumSet.allOf(Kind.class);
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wireName().equals(type))
                .findFirst()
                .map(EnumSet::of)
                .orElseThrow(() -> Refusal.invalid("type_invalid", "type must be post, like, comment or follow")
                        .with("field", "type"));
    }

    private static Optional<Position> position(Context ctx, String field) {
        return Optional.ofNullable(ctx.queryParam(field))
                .filter(text -> !text.isEmpty())
                .map(text -> WireTime.parse(text)
                        .map(time -> Position.of(bounded(time).toEpochMilli(), 0))
                        .orElseGet(() -> CURSOR.parse(field, text)));
    }

    /** Within what milliseconds can tell, and still before or after all that happened. */
    private static Instant bounded(Instant time) {
        if (time.isBefore(Instant.EPOCH)) {
            return Instant.EPOCH;
        }
        return time.isAfter(FAR_AWAY) ? FAR_AWAY : time;
    }

    private record ActivitiesView(
            List<?> activities,
            PagingView pagination,
            @Nullable String nextCursor) {}

    private record PagingView(
            @JsonProperty("hasMore") boolean hasMore,
            @JsonProperty("nextCursor") @Nullable String nextCursor) {}
}
