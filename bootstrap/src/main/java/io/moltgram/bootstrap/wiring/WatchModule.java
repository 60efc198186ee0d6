package io.moltgram.bootstrap.wiring;

import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.admin.MachineTickets;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.alert.AlertWatching;
import io.moltgram.application.alert.Thresholds;
import io.moltgram.application.analytics.ViewCounting;
import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.fault.FaultNoting;
import io.moltgram.application.fault.FaultSettling;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.watch.Jobs;
import io.moltgram.application.watch.RouteTimes;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.application.watch.StatementTimes;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.faults.FaultEar;
import io.moltgram.bootstrap.faults.FaultWriting;
import io.moltgram.bootstrap.faults.Outlet;
import io.moltgram.bootstrap.faults.SentryOutlet;
import io.moltgram.bootstrap.settings.FaultSettings;
import io.moltgram.bootstrap.settings.LogSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.WatchSettings;
import io.moltgram.bootstrap.watch.ContentFigures;
import io.moltgram.bootstrap.watch.FolderFigures;
import io.moltgram.bootstrap.watch.MachineFigures;
import io.moltgram.bootstrap.watch.SecretFigures;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.http.api.stream.Streams;
import io.moltgram.http.server.AddressRange;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Insiders;
import io.moltgram.http.server.RequestLog;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Watching;
import io.moltgram.http.watch.FiguresPage;
import io.moltgram.http.watch.InsidePage;
import io.moltgram.http.watch.ProbeRoutes;
import io.moltgram.http.watch.Readiness;
import io.moltgram.http.watch.RouteFigures;
import io.moltgram.http.watch.StatementFigures;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.StatementWatch;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Watching the server at work. */
final class WatchModule extends Wiring {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Foundation foundation;
    private final Settings settings;

    WatchModule(Foundation foundation, Settings settings) {
        this.foundation = foundation;
        this.settings = settings;
    }

    @Override
    protected void configure() {
        WatchSettings watch = settings.watch();
        StatementWatch statements = foundation.database().watch();
        statements.patience(watch.slowQuery());
        if (!watch.metrics()) {
            statements.rest();
        }
        bind(Watching.Timing.class).toInstance(new Watching.Timing(watch.metrics()));
        bind(RequestLog.Choice.class).toInstance(choice(watch.logs()));
        one(RequestLog.class);
        bind(StatementTimes.class).toInstance(statements.times());
        bind(SlowQueries.class).toInstance(statements.slow());
        bind(FaultNoting.Release.class).toInstance(new FaultNoting.Release(Version.number()));
        bind(Outlet.class).toInstance(outlet(watch.faults()));
        bind(FaultNoting.Relay.class).to(Outlet.class);
        one(FaultNoting.class);
        one(FaultSettling.class);
        one(FaultEar.class);
        one(FaultWriting.class);
        one(RouteFigures.class);
        one(StatementFigures.class);
        one(Jobs.class);
        one(MachineTickets.class);
        routes(FiguresPage.class);
        shared(InsidePage.class);
        routes(ProbeRoutes.class);
    }

    private static RequestLog.Choice choice(LogSettings logs) {
        return new RequestLog.Choice(
                logs.requests(), RequestLog.Addresses.valueOf(logs.addresses().toUpperCase(Locale.ROOT)));
    }

    private static Outlet outlet(FaultSettings faults) {
        return faults.dsn()
                .<Outlet>map(dsn -> new SentryOutlet(dsn.reveal(), Version.number(), faults.environment()))
                .orElseGet(Outlet::none);
    }

    @Provides
    @Singleton
    Insiders insiders(HttpSettings http) {
        return new Insiders(
                settings.watch().networks().stream().map(AddressRange::parse).collect(Collectors.toSet()),
                new ClientAddress(http.trustedProxies()));
    }

    @Provides
    @Singleton
    InsidePage inside(
            RouteTimes routes,
            StatementTimes statements,
            SlowQueries slow,
            Jobs jobs,
            FiguresPage.Sources figures,
            MachineTickets tickets,
            SecretTurning secrets,
            InstantSource clock) {
        return new InsidePage(
                new InsidePage.Process(Version.number(), ProcessHandle.current().pid(), clock.instant(), secrets::mark),
                new InsidePage.Times(routes, statements, slow, jobs),
                figures,
                tickets);
    }

    /** Requests are slow from the alert's threshold on. */
    @Provides
    @Singleton
    SlowWork slowWork(Thresholds thresholds, InstantSource clock) {
        double millis = thresholds.of(AlertRule.LATENCY).orElse(AlertRule.LATENCY.threshold());
        return new SlowWork(Duration.ofNanos(Math.round(millis * NANOS_PER_MILLI)), clock);
    }

    @Provides
    @Singleton
    Readiness readiness(PlatformQueries platform) {
        TriedServices services = new TriedServices(
                foundation.database(), platform, foundation.media().trial());
        return new Readiness(services::tryDatabase, services::tryStorage);
    }

    @Provides
    @Singleton
    FiguresPage.Sources sources(
            RouteFigures routes,
            StatementFigures statements,
            Database database,
            ResponseCache answers,
            HotFiles files,
            ApiKeyStore keys,
            SessionStore sessions,
            BlockStore blocks,
            PictureStore pictures,
            Streams streams,
            PlatformQueries platform,
            WebhookQueries webhooks,
            FaultNoting faults,
            ViewCounting views,
            Provider<AlertWatching> alerts,
            BackupQueries backups,
            InstantSource clock) {
        List<Figures.Source> all = new ArrayList<>(List.of(
                routes,
                statements,
                database::tell,
                figures -> answers.tell(figures, "answers"),
                files::tell,
                streams::tell,
                faults::tell,
                views::tell,
                foundation.workshop()::tell,
                new ContentFigures(platform, webhooks, clock),
                new FolderFigures(settings.dataDirectory(), backups, clock),
                new SecretFigures(settings, clock),
                new MachineFigures(Version.number()),
                figures -> tell(alerts.get(), figures)));
        Stream.of(keys, sessions, blocks, pictures)
                .filter(Figures.Source.class::isInstance)
                .map(Figures.Source.class::cast)
                .forEach(all::add);
        return new FiguresPage.Sources(settings.watch().metrics(), all);
    }

    private static void tell(AlertWatching alerts, Figures figures) {
        alerts.standings()
                .forEach(standing -> standing.measured()
                        .ifPresent(measured -> figures.gauge(
                                "moltgram_watched",
                                "The figure of the rule, at the last look.",
                                measured.value(),
                                "rule",
                                standing.rule().code())));
        alerts.standings().stream()
                .filter(standing -> standing.threshold().isPresent())
                .forEach(standing -> figures.gauge(
                        "moltgram_alerts",
                        "1 while the rule fires.",
                        standing.firing().isPresent() ? 1 : 0,
                        "rule",
                        standing.rule().code(),
                        "severity",
                        standing.rule().severity().name()));
    }
}
