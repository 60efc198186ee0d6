package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.watch.Jobs;
import io.moltgram.application.watch.Jobs.Job;
import io.moltgram.application.watch.Jobs.Run;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the server does by itself, how that went, and when it does it next. */
public final class JobsPage implements Routes {

    private static final List<String> COLUMNS =
            List.of("name", "every_seconds", "runs", "failures", "last", "took_ms", "done", "problem", "next");

    private final Desk desk;
    private final Jobs jobs;

    public JobsPage(Desk desk, Jobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.JOBS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/jobs.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/jobs.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void show(Context ctx) {
        desk.show(
                ctx,
                "adminList",
                DeskPlace.JOBS.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.JOBS,
                        shell.t("admin.jobs.text"),
                        List.of(),
                        List.of(new DeskList.Part(
                                "",
                                shell.t("admin.jobs.none"),
                                jobs.all().stream().map(job -> row(shell, job)).toList(),
                                Optional.empty())),
                        Optional.of("/admin/jobs")));
    }

    private static DeskList.Row row(Shell shell, Job job) {
        List<String> notes = new ArrayList<>();
        job.last()
                .ifPresent(run -> notes.add(shell.t(
                        "admin.jobs.last",
                        shell.ago(run.at()),
                        shell.texts().whole(run.took().toMillis()),
                        shell.texts().whole(run.done()))));
        job.next()
                .ifPresent(next ->
                        notes.add(shell.t("admin.jobs.next", shell.texts().moment(next))));
        job.last().flatMap(Run::problem).ifPresent(notes::add);
        DeskList.Row row = DeskList.Row.of(job.name(), rhythm(shell, job), notes.toArray(String[]::new));
        if (job.last().isEmpty()) {
            return row.is(shell.t("admin.jobs.waiting"), false);
        }
        return job.last().flatMap(Run::problem).isPresent() ? row.is(shell.t("admin.jobs.failed"), true) : row;
    }

    private static String rhythm(Shell shell, Job job) {
        if (job.pause().isEmpty()) {
            return shell.t(job.due().isPresent() ? "admin.jobs.schedule" : "admin.jobs.asked");
        }
        Duration pause = job.pause().get();
        if (pause.toMinutes() > 0) {
            return shell.t("admin.jobs.every", shell.texts().whole(pause.toMinutes()));
        }
        String seconds =
                BigDecimal.valueOf(pause.toMillis(), 3).stripTrailingZeros().toPlainString();
        return shell.t("admin.jobs.every.seconds", seconds);
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        for (Job job : jobs.all()) {
            Optional<Run> last = job.last();
            lines.add(List.of(
                    job.name(),
                    job.pause().map(Duration::toSeconds).orElse(0L),
                    job.runs(),
                    job.failures(),
                    last.map(run -> WireTime.made(run.at())).orElse(""),
                    last.map(run -> run.took().toMillis()).orElse(0L),
                    last.map(Run::done).orElse(0L),
                    last.flatMap(Run::problem).orElse(""),
                    job.next().map(WireTime::made).orElse("")));
        }
        return new Sheet("jobs", COLUMNS, lines);
    }
}
