package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.fault.FaultQueries;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that is known of one request, by its id: that it was slow, its slow statements and pictures, and its errors. */
public final class RequestPage implements Routes {

    private final Desk desk;
    private final SlowWork work;
    private final SlowQueries queries;
    private final FaultQueries faults;

    public RequestPage(Desk desk, SlowWork work, SlowQueries queries, FaultQueries faults) {
        this.desk = desk;
        this.work = work;
        this.queries = queries;
        this.faults = faults;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/requests/{id}", desk.look((ctx, session) -> show(ctx)));
    }

    private void show(Context ctx) {
        String id = ctx.pathParam("id");
        List<SlowQuery> slow = queries.newest(SlowQueries.MOST).stream()
                .filter(query -> query.request().equals(id))
                .toList();
        List<SlowWork.Entry> entries = work.of(id);
        List<FaultGroup> groups = faults.ofRequest(id);
        desk.show(ctx, "adminList", "admin.request", shell -> {
            List<DeskList.Part> parts = new ArrayList<>();
            add(
                    parts,
                    shell.t("admin.request.work"),
                    entries.stream().map(entry -> row(shell, entry)).toList());
            add(
                    parts,
                    shell.t("admin.speed.slow"),
                    slow.stream().map(query -> row(shell, query)).toList());
            add(
                    parts,
                    shell.t("admin.nav.errors"),
                    groups.stream().map(group -> row(shell, group)).toList());
            String lead = shell.t(parts.isEmpty() ? "admin.request.none" : "admin.request.text", id);
            return new DeskList(shell, DeskPlace.SPEED, lead, List.of(), parts, Optional.empty());
        });
    }

    private static void add(List<DeskList.Part> parts, String heading, List<DeskList.Row> rows) {
        if (!rows.isEmpty()) {
            parts.add(new DeskList.Part(heading, "", rows, Optional.empty()));
        }
    }

    private static DeskList.Row row(Shell shell, SlowWork.Entry entry) {
        return DeskList.Row.of(
                entry.what(),
                millis(shell, entry.took()),
                entry.detail(),
                shell.texts().moment(entry.at()));
    }

    private static DeskList.Row row(Shell shell, SlowQuery query) {
        List<String> notes = new ArrayList<>(List.of(query.text()));
        notes.addAll(query.plan().lines());
        return DeskList.Row.of(query.statement(), millis(shell, query.took()), notes.toArray(String[]::new));
    }

    private static DeskList.Row row(Shell shell, FaultGroup group) {
        return DeskList.Row.of(group.type(), shell.texts().moment(group.lastAt()), group.message(), group.route())
                .at("/admin/errors/" + group.id());
    }

    private static String millis(Shell shell, Duration time) {
        return shell.t("status.millis", shell.texts().whole(time.toMillis()));
    }
}
