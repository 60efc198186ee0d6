package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.alert.IncidentKeeping;
import io.moltgram.application.alert.IncidentReview;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.alert.Severity;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Incidents as operators keep them. */
public final class IncidentsPage implements Routes {

    private static final Duration SHOWN = Duration.ofDays(90);
    private static final String PATH = DeskPlace.INCIDENTS.path();

    private final Desk desk;
    private final IncidentKeeping incidents;
    private final InstantSource clock;

    /** Something that an operator does with an incident. */
    private interface Act {
        void run(String actor, long id, String text);
    }

    public IncidentsPage(Desk desk, IncidentKeeping incidents, InstantSource clock) {
        this.desk = desk;
        this.incidents = incidents;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, desk.look((ctx, session) -> list(ctx)));
        routes.get(PATH + "/{id}", desk.look((ctx, session) -> show(ctx)));
        routes.get(PATH + "/{id}/review.md", desk.look((ctx, session) -> review(ctx)));
        routes.post(PATH, desk.deed(this::open));
        act(routes, "note", incidents::note);
        act(routes, "mitigate", incidents::mitigate);
        act(routes, "resolve", incidents::resolve);
    }

    private void act(RoutesConfig routes, String name, Act act) {
        routes.post(PATH + "/{id}/" + name, desk.deed((ctx, session) -> {
            act.run(session.actor(), id(ctx), field(ctx, "text"));
            desk.done(ctx, PATH + "/" + id(ctx), "admin.incident.noted");
        }));
    }

    private void list(Context ctx) {
        desk.show(
                ctx,
                "adminIncidents",
                DeskPlace.INCIDENTS.key(),
                shell ->
                        new IncidentsView(shell, incidents.since(clock.instant().minus(SHOWN))));
    }

    private void show(Context ctx) {
        Incident incident = incidents.find(id(ctx));
        desk.show(
                ctx,
                "adminIncident",
                DeskPlace.INCIDENTS.key(),
                shell -> new OneIncidentView(shell, incident, incidents.timeline(incident.id())));
    }

    private void review(Context ctx) {
        Incident incident = incidents.find(id(ctx));
        ctx.contentType("text/markdown; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"incident-" + incident.id() + ".md\"")
                .result(new IncidentReview(incident, incidents.timeline(incident.id())).markdown());
    }

    private void open(Context ctx, AdminSession session) {
        Severity severity = Severity.byName(field(ctx, "severity"))
                .orElseThrow(() -> Refusal.invalid("severity_unknown", "Severity is P0 to P3"));
        Incident incident = incidents.open(session.actor(), field(ctx, "title"), severity);
        desk.done(ctx, PATH + "/" + incident.id(), "admin.incident.opened");
    }

    private static long id(Context ctx) {
        return Numbers.clamp(ctx.pathParam("id"), 0, 0, Long.MAX_VALUE);
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
