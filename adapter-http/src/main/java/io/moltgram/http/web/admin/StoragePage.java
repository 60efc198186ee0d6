package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.alert.Forecasting;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.platform.StorageQueries;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Outlook;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What pictures take, whose they are, and for how long there is room. */
public final class StoragePage implements Routes {

    private static final int MOST = 50;
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_IN_A_FILE = 10_000;

    private static final Duration TREND = Duration.ofDays(30);

    private final Desk desk;
    private final StorageQueries storage;
    private final MediaStore media;
    private final Machine machine;
    private final Forecasting forecasting;
    private final InstantSource clock;

    public StoragePage(
            Desk desk,
            StorageQueries storage,
            MediaStore media,
            Machine machine,
            Forecasting forecasting,
            InstantSource clock) {
        this.desk = desk;
        this.storage = storage;
        this.media = media;
        this.machine = machine;
        this.forecasting = forecasting;
        this.clock = clock;
    }

    /** Files as they lie in the store. */
    private record Files(long originals, long originalBytes, long copies, long copyBytes) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.STORAGE.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/storage.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/storage.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void show(Context ctx) {
        Files files = files();
        desk.show(
                ctx,
                "adminList",
                DeskPlace.STORAGE.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.STORAGE,
                        shell.t("admin.storage.text"),
                        measures(shell, files),
                        List.of(uses(shell), largest(shell)),
                        Optional.of("/admin/storage")));
    }

    /** Goes through all of the store. */
    private Files files() {
        long[] sums = new long[4];
        media.forEachFile(file -> {
            int at = file.name().isOriginal() ? 0 : 2;
            sums[at]++;
            sums[at + 1] += file.size();
        });
        return new Files(sums[0], sums[1], sums[2], sums[3]);
    }

    private List<Measure> measures(Shell shell, Files files) {
        Machine.Disk disk = machine.disk();
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure(
                "admin.storage.originals",
                Measure.bytes(files.originalBytes()),
                shell.count("admin.storage.files", files.originals())));
        measures.add(new Measure(
                "admin.storage.copies",
                Measure.bytes(files.copyBytes()),
                shell.count("admin.storage.files", files.copies())));
        measures.add(new Measure(
                "admin.disk",
                Measure.bytes(disk.freeBytes()),
                shell.t("admin.disk.of", Measure.bytes(disk.totalBytes()))));
        long daily = daily(files);
        measures.add(new Measure("admin.storage.daily", Measure.bytes(daily), shell.t("admin.storage.trend")));
        long left = daily == 0 ? Long.MAX_VALUE : disk.freeBytes() / daily;
        measures.add(new Measure(
                "admin.storage.left",
                left > MOST_DAYS ? shell.t("admin.storage.years") : shell.count("admin.storage.days", left),
                ""));
        measures.add(full(shell, forecasting.of(AlertRule.DISK).outlook()));
        return measures;
    }

    private static Measure full(Shell shell, Outlook outlook) {
        String words = CapacityPage.words(shell, outlook);
        return outlook.course() == Outlook.Course.TOO_LITTLE
                ? new Measure("admin.storage.full", shell.t("admin.storage.full.unknown"), words)
                : new Measure("admin.storage.full", words, shell.t("admin.storage.full.note"));
    }

    /** What a day takes with the copies that are made of pictures, by the last 30 days. */
    private long daily(Files files) {
        Instant now = clock.instant();
        long added = storage.added(now.minus(TREND));
        double copies = files.originalBytes() == 0 ? 1 : 1 + (double) files.copyBytes() / files.originalBytes();
        return Math.round(added * copies / TREND.toDays());
    }

    private DeskList.Part uses(Shell shell) {
        List<DeskList.Row> rows = storage.uses().stream()
                .map(taken -> DeskList.Row.of(
                        shell.t("admin.storage.use." + taken.use().name().toLowerCase(Locale.ROOT)),
                        Measure.bytes(taken.bytes()),
                        shell.count("admin.storage.pictures", taken.pictures())))
                .toList();
        return new DeskList.Part(shell.t("admin.storage.uses"), "", rows, Optional.empty());
    }

    private DeskList.Part largest(Shell shell) {
        List<DeskList.Row> rows = storage.largest(MOST).stream()
                .map(share -> DeskList.Row.of(share.agent(), Measure.bytes(share.bytes()))
                        .at("/admin/agents/" + share.agent()))
                .toList();
        return new DeskList.Part(
                shell.t("admin.storage.agents"), shell.t("admin.storage.agents.none"), rows, Optional.empty());
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        storage.largest(MOST_IN_A_FILE).forEach(share -> lines.add(List.of(share.agent(), share.bytes())));
        return new Sheet("storage", List.of("agent", "bytes"), lines);
    }
}
