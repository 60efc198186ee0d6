package io.moltgram.http.watch;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.MachineTickets;
import io.moltgram.application.watch.Jobs;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Routes;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * {@code GET /metrics/inside}: how the server does, for the commands that an operator runs at the machine. They prove
 * by a ticket that they can read the server's secrets; for everyone else there is no such address.
 */
public final class InsidePage implements Routes {

    /** Carries the ticket. */
    public static final String TICKET = "X-Machine-Ticket";

    /**
     * Of this process, and when it began.
     *
     * @param secret tells the secret that sessions are signed with from others, and does not give it away
     */
    public record Process(String version, long pid, Instant startedAt, Supplier<String> secret) {}

    /** What is timed and counted. */
    public record Times(RouteTimes routes, StatementTimes statements, SlowQueries slow, Jobs jobs) {}

    private final Process process;
    private final Times times;
    private final FiguresPage.Sources figures;
    private final MachineTickets tickets;

    public InsidePage(Process process, Times times, FiguresPage.Sources figures, MachineTickets tickets) {
        this.process = process;
        this.times = times;
        this.figures = figures;
        this.tickets = tickets;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/metrics/inside", this::show);
    }

    private void show(Context ctx) {
        String ticket = ctx.header(TICKET);
        if (ticket == null || !tickets.isGood(ticket)) {
            throw Refusal.notFound("not_found", "Not found");
        }
        boolean isWanted = "true".equals(ctx.queryParam("threads"));
        ctx.header("Cache-Control", "no-store")
                .json(InsideView.of(process, times, figures, isWanted ? Threads.dump() : ""));
    }
}
