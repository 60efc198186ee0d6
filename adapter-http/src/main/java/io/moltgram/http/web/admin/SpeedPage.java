package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.RouteTimes.RouteTime;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.application.watch.Spread;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.application.watch.StatementTimes.StatementTime;
import io.moltgram.domain.fault.Scrubbed;
import io.moltgram.http.server.Routes;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The routes and statements that take most time, and what took too long lately. */
public final class SpeedPage implements Routes {

    private static final int MOST = 25;
    private static final int FIRST_FAULT = 500;
    private static final int LAST_FAULT = 599;

    private final Desk desk;
    private final RouteTimes routeTimes;
    private final StatementTimes statements;
    private final SlowQueries slow;
    private final SlowWork work;

    public SpeedPage(Desk desk, RouteTimes routeTimes, StatementTimes statements, SlowQueries slow, SlowWork work) {
        this.desk = desk;
        this.routeTimes = routeTimes;
        this.statements = statements;
        this.slow = slow;
        this.work = work;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.SPEED.path(), desk.look((ctx, session) -> show(ctx)));
    }

    private void show(Context ctx) {
        List<SpeedView.Row> busiest =
                routeTimes.busiest().stream().limit(MOST).map(SpeedPage::row).toList();
        List<SpeedView.Row> costliest =
                statements.costliest().stream().limit(MOST).map(SpeedPage::row).toList();
        List<SpeedView.Slow> latest =
                slow.newest(MOST).stream().map(SpeedPage::slow).toList();
        desk.show(
                ctx,
                "adminSpeed",
                DeskPlace.SPEED.key(),
                shell ->
                        new SpeedView(shell, busiest, costliest, latest, some(work.requests()), some(work.pictures())));
    }

    private static List<SpeedView.Work> some(List<SlowWork.Entry> entries) {
        return entries.stream().limit(MOST).map(SpeedView.Work::of).toList();
    }

    private static SpeedView.Row row(RouteTime time) {
        return row(time.method() + " " + time.path(), "", time.count(FIRST_FAULT, LAST_FAULT), time.nanos());
    }

    private static SpeedView.Row row(StatementTime time) {
        return row(time.name(), time.text(), 0, time.nanos());
    }

    private static SpeedView.Row row(String name, String text, long failed, Spread nanos) {
        return new SpeedView.Row(
                name, text, nanos.count(), failed, nanos.time(0.5), nanos.time(0.95), nanos.time(0.99));
    }

    private static SpeedView.Slow slow(SlowQuery query) {
        return new SpeedView.Slow(
                query.at().truncatedTo(ChronoUnit.SECONDS),
                query.took(),
                query.route(),
                Scrubbed.isClean(query.request()) ? query.request() : "",
                query.text(),
                query.plan().lines());
    }
}
