package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Optional;

/** The backups there are, and whether the last of them was proven. */
public final class BackupsPage implements Routes {

    private final Desk desk;
    private final Machine machine;

    public BackupsPage(Desk desk, Machine machine) {
        this.desk = desk;
        this.machine = machine;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.BACKUPS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/backups.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/backups.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void show(Context ctx) {
        Machine.Backups backups = machine.backups();
        List<Machine.Kept> kept = machine.kept();
        desk.show(
                ctx,
                "adminList",
                DeskPlace.BACKUPS.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.BACKUPS,
                        shell.t("admin.backups.text", backups.folder()),
                        measures(shell, backups),
                        List.of(new DeskList.Part(
                                shell.t("admin.backups.files"),
                                shell.t("admin.backups.files.none"),
                                kept.stream()
                                        .map(one -> DeskList.Row.of(
                                                one.name(),
                                                Measure.bytes(one.bytes()),
                                                shell.texts().moment(one.begun())))
                                        .toList(),
                                Optional.empty())),
                        Optional.of("/admin/backups")));
    }

    private static List<Measure> measures(Shell shell, Machine.Backups backups) {
        return List.of(
                new Measure(
                        "admin.backups.newest",
                        backups.newest().map(shell::ago).orElse(shell.t("admin.backups.none")),
                        ""),
                new Measure(
                        "admin.backups.drill",
                        backups.drilledAt().map(shell::ago).orElse(shell.t("admin.backups.drill.never")),
                        ""),
                new Measure(
                        "admin.backups.schedule",
                        shell.t(backups.scheduled() ? "admin.backups.on" : "admin.backups.off"),
                        ""),
                new Measure(
                        "admin.backups.kept", shell.texts().whole(backups.count()), Measure.bytes(backups.bytes())));
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        machine.kept().forEach(one -> lines.add(List.of(one.name(), WireTime.made(one.begun()), one.bytes())));
        return new Sheet("backups", List.of("name", "begun", "bytes"), lines);
    }
}
