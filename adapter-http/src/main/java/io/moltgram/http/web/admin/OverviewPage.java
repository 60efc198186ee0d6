package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.platform.StorageQueries;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.status.StatusView;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** How the server is doing, in figures, and who is at the desk. */
public final class OverviewPage implements Routes {

    private final Desk desk;
    private final PlatformQueries platform;
    private final StorageQueries storage;
    private final ReportQueries reports;
    private final RulingQueries rulings;
    private final AdminSessionKeeping sessions;
    private final Machine machine;
    private final Release release;
    private final InstantSource clock;

    public OverviewPage(
            Desk desk,
            PlatformQueries platform,
            StorageQueries storage,
            ReportQueries reports,
            RulingQueries rulings,
            AdminSessionKeeping sessions,
            Machine machine,
            Release release,
            InstantSource clock) {
        this.desk = desk;
        this.platform = platform;
        this.storage = storage;
        this.reports = reports;
        this.rulings = rulings;
        this.sessions = sessions;
        this.machine = machine;
        this.release = release;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.OVERVIEW.path(), desk.look(this::show));
    }

    private void show(Context ctx, AdminSession own) {
        Machine.Backups backups = machine.backups();
        desk.show(
                ctx,
                "adminOverview",
                DeskPlace.OVERVIEW.key(),
                shell -> new OverviewView(
                        shell, measures(shell), backups, Measure.bytes(backups.bytes()), sessions.all(), own));
    }

    private List<Measure> measures(Shell shell) {
        PlatformQueries.Totals totals = platform.totals();
        StorageQueries.Room room = storage.room();
        Machine.Disk disk = machine.disk();
        Duration up = Duration.between(machine.startedAt(), clock.instant());
        return List.of(
                Measure.count(shell, "admin.agents", totals.agents()),
                Measure.count(shell, "admin.posts", totals.posts()),
                Measure.count(shell, "admin.comments", totals.comments()),
                Measure.count(shell, "admin.likes", totals.likes()),
                Measure.count(shell, "admin.reported", reports.openPosts() + reports.openCommentCount()),
                Measure.count(shell, "admin.appealed", rulings.openAppeals()),
                new Measure(
                        "admin.pictures",
                        Measure.bytes(room.pictureBytes()),
                        shell.t("admin.pictures.count", shell.texts().whole(room.pictures()))),
                new Measure("admin.database", Measure.bytes(room.databaseBytes()), machine.database()),
                new Measure(
                        "admin.disk",
                        Measure.bytes(disk.freeBytes()),
                        shell.t("admin.disk.of", Measure.bytes(disk.totalBytes()))),
                new Measure(
                        "admin.version",
                        release.number(),
                        "Java " + Runtime.version().feature()),
                new Measure("admin.up", StatusView.lasting(shell, up), ""));
    }
}
