package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.backup.BackupAsking;
import io.moltgram.application.backup.BackupAsking.Hands;
import io.moltgram.application.backup.BackupAsking.Hands.Busy;
import io.moltgram.application.backup.BackupAsking.Hands.Outcome;
import io.moltgram.application.backup.BackupAsking.Hands.Work;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The backups there are, and whether the last of them was proven. */
public final class BackupsPage implements Routes {

    private final Desk desk;
    private final Machine machine;
    private final Hands hands;
    private final BackupAsking asking;

    public BackupsPage(Desk desk, Machine machine, Hands hands, BackupAsking asking) {
        this.desk = desk;
        this.machine = machine;
        this.hands = hands;
        this.asking = asking;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.BACKUPS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.post(path(Work.WRITE), desk.deed((ctx, session) -> ask(ctx, session, Work.WRITE)));
        routes.post(path(Work.DRILL), desk.deed((ctx, session) -> ask(ctx, session, Work.DRILL)));
        routes.get("/admin/backups.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/backups.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private static String path(Work work) {
        return DeskPlace.BACKUPS.path() + "/" + word(work);
    }

    private static String word(Work work) {
        return work.name().toLowerCase(Locale.ROOT);
    }

    private void ask(Context ctx, AdminSession session, Work work) {
        asking.ask(session.actor(), work);
        desk.done(ctx, DeskPlace.BACKUPS.path(), "admin.backups.begun." + word(work));
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
                        List.of(
                                now(shell),
                                new DeskList.Part(
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

    /** What can be done at once, and how that went. */
    private DeskList.Part now(Shell shell) {
        List<DeskList.Row> rows =
                Stream.of(Work.values()).map(work -> row(shell, work)).toList();
        return new DeskList.Part(shell.t("admin.backups.now"), "", rows, Optional.empty());
    }

    private DeskList.Row row(Shell shell, Work work) {
        String key = "admin.backups." + word(work);
        List<String> notes = new ArrayList<>();
        Optional<Outcome> last = hands.last(work);
        last.ifPresent(outcome -> notes.add(shell.t(
                "admin.backups.ended",
                shell.ago(outcome.at()),
                shell.texts().whole(outcome.took().toMillis()))));
        last.flatMap(Outcome::problem).ifPresent(notes::add);
        if (!hands.can(work)) {
            notes.add(shell.t(key + ".not"));
        }
        Optional<Busy> busy = hands.busy();
        Optional<Busy> own = busy.filter(one -> one.work() == work);
        own.ifPresent(one -> notes.add(0, shell.t("admin.backups.since", shell.ago(one.since()))));
        DeskList.Row row = DeskList.Row.of(shell.t(key + ".name"), "", notes.toArray(String[]::new));
        if (own.isPresent()) {
            return row.is(shell.t("admin.backups.running"), false);
        }
        DeskList.Row known = last.map(outcome -> outcome.problem().isPresent()
                        ? row.is(shell.t("admin.backups.failed"), true)
                        : row.is(shell.t("admin.backups.well"), false))
                .orElse(row);
        return busy.isEmpty() && hands.can(work)
                ? known.with(new DeskList.Button(path(work), shell.t(key + ".do"), "", false))
                : known;
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
