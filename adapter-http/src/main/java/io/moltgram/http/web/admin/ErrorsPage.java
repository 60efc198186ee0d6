package io.moltgram.http.web.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.fault.FaultNoting;
import io.moltgram.application.fault.FaultQueries;
import io.moltgram.application.fault.FaultQueries.Filter;
import io.moltgram.application.fault.FaultSettling;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What went wrong that nobody foresaw: alike things together, each called done when it is. */
public final class ErrorsPage implements Routes {

    private static final int ROWS = 50;
    private static final int ALL = FaultNoting.MOST_GROUPS * FaultKind.values().length;
    private static final Cursor CURSOR = new Cursor("errors", 2);
    private static final String OPEN = "open";
    private static final String RESOLVED = "resolved";
    private static final List<String> STATES = List.of(OPEN, RESOLVED, "all");

    private final Desk desk;
    private final FaultQueries faults;
    private final FaultSettling settling;

    public ErrorsPage(Desk desk, FaultQueries faults, FaultSettling settling) {
        this.desk = desk;
        this.faults = faults;
        this.settling = settling;
    }

    /** What the form above the list holds. */
    private record Wanted(String kind, String state) {

        static Wanted of(Context ctx) {
            String kind = Optional.ofNullable(ctx.queryParam("kind")).orElse("");
            String state = Optional.ofNullable(ctx.queryParam("state")).orElse(OPEN);
            return new Wanted(
                    FaultKind.byCode(kind).map(FaultKind::code).orElse(""), STATES.contains(state) ? state : OPEN);
        }

        Filter filter() {
            Optional<Boolean> resolved = switch (state) {
                case OPEN -> Optional.of(false);
                case RESOLVED -> Optional.of(true);
                default -> Optional.empty();
            };
            return new Filter(FaultKind.byCode(kind), resolved);
        }

        String query() {
            return "kind=" + kind + "&state=" + state;
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.ERRORS.path(), desk.look((ctx, session) -> list(ctx)));
        routes.get("/admin/errors.csv", desk.look((ctx, session) -> csv(ctx)));
        routes.get("/admin/errors.json", desk.look((ctx, session) -> json(ctx)));
        routes.get("/admin/errors/{id}", desk.look((ctx, session) -> show(ctx)));
        routes.post("/admin/errors/{id}/resolve", desk.deed(this::resolve));
        routes.post("/admin/errors/{id}/reopen", desk.deed(this::reopen));
    }

    private void list(Context ctx) {
        Wanted wanted = Wanted.of(ctx);
        Slice<FaultGroup> groups = faults.groups(wanted.filter(), new Stretch(CURSOR.position(ctx), ROWS));
        String query = wanted.query();
        desk.show(
                ctx,
                "adminErrors",
                DeskPlace.ERRORS.key(),
                shell -> new ErrorsView(
                        shell,
                        groups.items(),
                        wanted.kind(),
                        wanted.state(),
                        Arrays.stream(FaultKind.values()).map(FaultKind::code).toList(),
                        STATES,
                        "/admin/errors.csv?" + query,
                        "/admin/errors.json?" + query,
                        groups.next().map(next -> "/admin/errors?" + query + "&cursor=" + CURSOR.show(next))));
    }

    private void show(Context ctx) {
        FaultGroup group = faults.find(id(ctx)).orElseThrow(() -> Refusal.notFound("not_found", "Not found"));
        desk.show(
                ctx,
                "adminError",
                DeskPlace.ERRORS.key(),
                shell -> new OneErrorView(shell, group, measures(shell, group), "/admin/errors/" + group.id()));
    }

    private static List<Measure> measures(Shell shell, FaultGroup group) {
        return List.of(
                Measure.count(shell, "admin.errors.times", group.count()),
                new Measure("admin.errors.first", shell.ago(group.firstAt()), ""),
                new Measure("admin.errors.last", shell.ago(group.lastAt()), ""),
                new Measure("admin.version", group.version(), ""));
    }

    private void resolve(Context ctx, AdminSession session) {
        settling.resolve(session, id(ctx));
        desk.done(ctx, DeskPlace.ERRORS.path(), "admin.error.resolved");
    }

    private void reopen(Context ctx, AdminSession session) {
        settling.reopen(session, id(ctx));
        desk.done(ctx, "/admin/errors/" + id(ctx), "admin.error.reopened");
    }

    private static long id(Context ctx) {
        return Numbers.clamp(ctx.pathParam("id"), 0, 0, Long.MAX_VALUE);
    }

    private List<FaultGroup> all(Context ctx) {
        return faults.groups(Wanted.of(ctx).filter(), Stretch.first(ALL)).items();
    }

    private void csv(Context ctx) {
        StringBuilder text = new StringBuilder(
                "id,kind,type,message,place,route,count,first_at,last_at,resolved_at,returned,version,requests\r\n");
        for (FaultGroup group : all(ctx)) {
            text.append(String.join(
                            ",",
                            Long.toString(group.id()),
                            group.kind().code(),
                            Csv.cell(group.type()),
                            Csv.cell(group.message()),
                            Csv.cell(group.place()),
                            Csv.cell(group.route()),
                            Long.toString(group.count()),
                            WireTime.made(group.firstAt()),
                            WireTime.made(group.lastAt()),
                            group.resolvedAt().map(WireTime::made).orElse(""),
                            Boolean.toString(group.returned()),
                            Csv.cell(group.version()),
                            Csv.cell(String.join(" ", group.requests()))))
                    .append("\r\n");
        }
        send(ctx, "text/csv; charset=utf-8", "csv", text.toString());
    }

    private void json(Context ctx) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (FaultGroup group : all(ctx)) {
                json.writeRaw("\n");
                write(json, group);
            }
            json.writeEndArray();
        }
        send(ctx, "application/json", "json", text.toString());
    }

    private static void write(JsonGenerator json, FaultGroup group) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", group.id());
        json.writeStringField("kind", group.kind().code());
        json.writeStringField("type", group.type());
        json.writeStringField("message", group.message());
        json.writeStringField("place", group.place());
        json.writeStringField("route", group.route());
        json.writeNumberField("count", group.count());
        json.writeStringField("first_at", WireTime.made(group.firstAt()));
        json.writeStringField("last_at", WireTime.made(group.lastAt()));
        json.writeStringField(
                "resolved_at", group.resolvedAt().map(WireTime::made).orElse(null));
        json.writeBooleanField("returned", group.returned());
        json.writeStringField("version", group.version());
        json.writeFieldName("requests");
        json.writeArray(
                group.requests().toArray(String[]::new), 0, group.requests().size());
        json.writeStringField("stack", group.stack());
        json.writeEndObject();
    }

    private static void send(Context ctx, String type, String ending, String text) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-errors." + ending + "\"");
        ctx.result(text);
    }
}
