package io.moltgram.http.web.status;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.alert.IncidentKeeping;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.status.StatusView.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows how the server is: what was measured just now, nothing else. */
public final class StatusPage implements Routes {

    private static final Logger LOG = LoggerFactory.getLogger(StatusPage.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final double NANOS_PER_MILLI = 1e6;

    private final Pages pages;
    private final PlatformQueries platform;
    private final Services services;
    private final IncidentKeeping incidents;
    private final Release release;
    private final Instant begun;

    public StatusPage(
            Pages pages, PlatformQueries platform, Services services, IncidentKeeping incidents, Release release) {
        this.pages = pages;
        this.platform = platform;
        this.services = services;
        this.incidents = incidents;
        this.release = release;
        this.begun = pages.clock().instant();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/status", this::show);
    }

    private void show(Context ctx) {
        boolean part = Parts.wanted(ctx);
        pages.open(ctx, Place.ELSEWHERE, "/status", shell -> {
            Instant now = pages.clock().instant();
            Service database = tried("database", services::tryDatabase);
            PlatformQueries.Totals totals = platform.totals();
            StatusView view = new StatusView(
                    shell.with(Head.unlisted(shell.t("status.title"))),
                    List.of(
                            new Service("api", true, database.millis()),
                            database,
                            tried("storage", services::tryStorage)),
                    troubles(shell, now),
                    totals.agents(),
                    totals.posts(),
                    release.number(),
                    Duration.between(begun, now),
                    now);
            return new Pages.Page(part ? "statusPart" : "status", view, List.of());
        });
    }

    /** Those that matter to others; without the database none is known. */
    private List<StatusView.Trouble> troubles(Shell shell, Instant now) {
        try {
            return incidents.since(now.minus(KEPT)).stream()
                    .filter(incident -> incident.severity().isPublic())
                    .map(incident -> new StatusView.Trouble(
                            incident.rule()
                                    .map(rule -> shell.t("incident.rule." + rule.code()))
                                    .orElse(incident.title()),
                            incident.severity().name().toLowerCase(Locale.ROOT),
                            incident.state().code(),
                            incident.openedAt(),
                            incident.resolvedAt()))
                    .toList();
        } catch (RuntimeException fault) {
            LOG.warn("The incidents cannot be read: {}", fault.toString());
            return List.of();
        }
    }

    private static Service tried(String name, Runnable trial) {
        long before = System.nanoTime();
        boolean works = true;
        try {
            trial.run();
        } catch (RuntimeException fault) {
            LOG.warn("The {} does not work", name, fault);
            works = false;
        }
        return new Service(name, works, (System.nanoTime() - before) / NANOS_PER_MILLI);
    }
}
