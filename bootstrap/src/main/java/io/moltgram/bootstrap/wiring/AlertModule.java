package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.Transactions;
import io.moltgram.application.alert.AlertStore;
import io.moltgram.application.alert.AlertTelling;
import io.moltgram.application.alert.AlertWatching;
import io.moltgram.application.alert.FigureKeeping;
import io.moltgram.application.alert.FigureStore;
import io.moltgram.application.alert.Forecasting;
import io.moltgram.application.alert.IncidentKeeping;
import io.moltgram.application.alert.IncidentStore;
import io.moltgram.application.alert.Measured;
import io.moltgram.application.alert.Thresholds;
import io.moltgram.application.alert.TrafficFigures;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.alert.AgeFigures;
import io.moltgram.bootstrap.alert.FigureReading;
import io.moltgram.bootstrap.alert.LogChannel;
import io.moltgram.bootstrap.alert.MailChannel;
import io.moltgram.bootstrap.alert.MemoryFigures;
import io.moltgram.bootstrap.settings.AlertSettings;
import io.moltgram.bootstrap.settings.Schedule;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.http.outbound.AlertHook;
import io.moltgram.http.watch.FiguresPage;
import io.moltgram.http.web.Contact;
import io.moltgram.http.web.admin.AlertsPage;
import io.moltgram.http.web.admin.CapacityPage;
import io.moltgram.http.web.admin.IncidentsPage;
import io.moltgram.http.web.site.SecurityText;
import io.moltgram.persistence.alert.SqlAlertStore;
import io.moltgram.persistence.alert.SqlFigureStore;
import io.moltgram.persistence.alert.SqlIncidentStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Watching the figures, telling operators, and keeping incidents. */
final class AlertModule extends Wiring {

    private final Settings settings;

    AlertModule(Settings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        port(AlertStore.class, SqlAlertStore.class);
        port(FigureStore.class, SqlFigureStore.class);
        port(IncidentStore.class, SqlIncidentStore.class);
        one(IncidentKeeping.class);
        one(TrafficFigures.class);
        one(AlertWatch.class);
        one(FigureKeeping.class);
        one(Forecasting.class);
        bind(Thresholds.class).toInstance(new Thresholds(settings.alerts().thresholds()));
        routes(AlertsPage.class);
        routes(CapacityPage.class);
        routes(IncidentsPage.class);
        routes(SecurityText.class);
        bind(Contact.class)
                .toInstance(new Contact(
                        settings.alerts().contact(), settings.alerts().security()));
    }

    @Provides
    @Singleton
    AlertTelling telling(InstantSource clock) {
        AlertSettings alerts = settings.alerts();
        String server = settings.server().baseUrl().toString();
        Set<AlertTelling.Channel> channels = new LinkedHashSet<>(Set.of(new LogChannel()));
        alerts.hook()
                .map(hook -> new AlertHook.Place(
                        hook.url(), new HookSecret(hook.secret().reveal()), hook.allowPrivate(), server))
                .ifPresent(place -> channels.add(new AlertHook(place, clock)));
        alerts.mail().ifPresent(mail -> channels.add(new MailChannel(mail, server, clock)));
        return new AlertTelling(channels, clock);
    }

    @Provides
    @Singleton
    AlertWatching watching(
            TrafficFigures traffic,
            FiguresPage.Sources figures,
            AlertStore alerts,
            Jobs jobs,
            AlertTelling telling,
            IncidentKeeping incidents,
            Thresholds thresholds,
            Transactions transactions,
            InstantSource clock) {
        Set<Measured.Source> sources = new LinkedHashSet<>();
        sources.add(traffic::tell);
        sources.add(new FigureReading(
                figures.all(), settings.database().writeQueue(), backupInterval(clock.instant()), clock));
        sources.add(MemoryFigures.ofThisProcess());
        sources.add(new AgeFigures(
                settings.dataDirectory().resolve("secrets").resolve("session.secret"), alerts, jobs, clock));
        Set<Consumer<Alert>> listeners = new LinkedHashSet<>();
        listeners.add(telling::on);
        listeners.add(incidents::on);
        return new AlertWatching(sources, thresholds, alerts, listeners, transactions, clock);
    }

    /** Between the next two backups, if the server writes any. */
    private Optional<Duration> backupInterval(Instant now) {
        Schedule schedule = settings.backups().schedule();
        return schedule.next(now).flatMap(first -> schedule.next(first).map(second -> Duration.between(first, second)));
    }
}
