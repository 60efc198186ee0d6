package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/** Which database is in use, how much is in it, and what waits in its log. */
public final class DatabasePage implements Routes {

    private final Desk desk;
    private final Machine machine;

    public DatabasePage(Desk desk, Machine machine) {
        this.desk = desk;
        this.machine = machine;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.DATABASE.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/database.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/database.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void show(Context ctx) {
        Machine.DatabaseState state = machine.databaseState();
        desk.show(
                ctx,
                "adminList",
                DeskPlace.DATABASE.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.DATABASE,
                        shell.t("admin.database.text", state.where()),
                        measures(shell, state),
                        List.of(new DeskList.Part(
                                shell.t("admin.database.rows"),
                                "",
                                state.rows().entrySet().stream()
                                        .map(table -> DeskList.Row.of(
                                                table.getKey(), shell.texts().whole(table.getValue())))
                                        .toList(),
                                Optional.empty())),
                        Optional.of("/admin/database")));
    }

    private static List<Measure> measures(Shell shell, Machine.DatabaseState state) {
        long rows = state.rows().values().stream().mapToLong(Long::longValue).sum();
        String log = state.movedAt().isPresent() ? Measure.bytes(state.logBytes()) : "–";
        return List.of(
                new Measure("admin.database.backend", state.version(), ""),
                new Measure("admin.database.schema", String.valueOf(state.schema()), ""),
                new Measure("admin.database.size", Measure.bytes(state.bytes()), ""),
                new Measure(
                        "admin.database.log",
                        log,
                        state.movedAt()
                                .map(at -> shell.t("admin.database.moved", shell.ago(at)))
                                .orElse(shell.t("admin.database.own"))),
                Measure.count(shell, "admin.database.all", rows));
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        machine.databaseState().rows().forEach((table, rows) -> lines.add(List.of(table, rows)));
        return new Sheet("database", List.of("table", "rows"), lines);
    }
}
