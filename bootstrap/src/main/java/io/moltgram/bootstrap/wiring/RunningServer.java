package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import io.moltgram.application.admin.AdminEntering;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.watch.Jobs;
import io.moltgram.blob.picture.ProcessWorkshop;
import io.moltgram.blob.picture.WorkshopSettings;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.faults.FaultWriting;
import io.moltgram.bootstrap.settings.DatabaseAddress;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.ServerSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.upkeep.Presence;
import io.moltgram.http.api.stream.Streams;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings.Transport.Certificate;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.watch.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program, serving. Closing it lets requests in flight finish and loses nothing. */
public final class RunningServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    /** Of a signal nobody can tell whose it was. */
    private static final String BY_SIGNAL = "operator by a signal";

    private final Foundation foundation;
    private final HttpServer http;
    private final Housekeeping housekeeping;
    private final EarlyRenditions renditions;
    private final AccountUpkeep upkeep;
    private final SecretTurning secrets;
    private final WebhookWorker webhooks;
    private final BackupUpkeep backups;
    private final SwitchWatch switches;
    private final FaultWriting faults;
    private final AnalyticsUpkeep analytics;
    private final AlertWatch alerts;
    private final SettingsReload reload;
    private final CertificateRenewal certificate;
    private final Streams streams;
    private final Readiness readiness;
    private final URI url;
    private final Path data;
    private final RouteTable routes;
    private final AdminEntering entering;

    private RunningServer(
            Foundation foundation,
            HttpServer http,
            Housekeeping housekeeping,
            EarlyRenditions renditions,
            AccountUpkeep upkeep,
            SecretTurning secrets,
            WebhookWorker webhooks,
            BackupUpkeep backups,
            SwitchWatch switches,
            FaultWriting faults,
            AnalyticsUpkeep analytics,
            AlertWatch alerts,
            SettingsReload reload,
            CertificateRenewal certificate,
            Streams streams,
            Readiness readiness,
            URI url,
            Path data,
            RouteTable routes,
            AdminEntering entering) {
        this.foundation = foundation;
        this.http = http;
        this.housekeeping = housekeeping;
        this.renditions = renditions;
        this.upkeep = upkeep;
        this.secrets = secrets;
        this.webhooks = webhooks;
        this.backups = backups;
        this.switches = switches;
        this.faults = faults;
        this.analytics = analytics;
        this.alerts = alerts;
        this.reload = reload;
        this.certificate = certificate;
        this.streams = streams;
        this.readiness = readiness;
        this.url = url;
        this.data = data;
        this.routes = routes;
        this.entering = entering;
    }

    /**
     * Opens everything and then the port. Throws {@link CannotRun} when something is in the way.
     *
     * @param demo if given, an empty server is filled with the gallery first, and this hears how far that is
     */
    public static RunningServer start(Reading asked, Optional<Progress> demo) {
        return start(asked, demo, ProcessWorkshop::new);
    }

    /** With workers for pictures that may outlive it. */
    public static RunningServer start(Reading asked, Function<WorkshopSettings, ProcessWorkshop> workshops) {
        return start(asked, Optional.empty(), workshops);
    }

    private static RunningServer start(
            Reading asked, Optional<Progress> demo, Function<WorkshopSettings, ProcessWorkshop> workshops) {
        Settings settings = withPort(asked.settings());
        requireCertificate(settings);
        Foundation foundation = Foundation.open(settings, workshops);
        try {
            demo.ifPresent(progress -> Demo.fillIfEmpty(foundation, settings, progress));
            Injector injector = Modules.injector(foundation, settings, asked);
            Housekeeping housekeeping = injector.getInstance(Housekeeping.class);
            AccountUpkeep upkeep = injector.getInstance(AccountUpkeep.class);
            WebhookWorker webhooks = injector.getInstance(WebhookWorker.class);
            HttpServer http = injector.getInstance(HttpServer.class);
            if (settings.database().address() instanceof DatabaseAddress.SqliteFile) {
                injector.getInstance(Retrying.class).abandonAll();
            }
            Streams streams = injector.getInstance(Streams.class);
            SwitchWatch switches = injector.getInstance(SwitchWatch.class);
            switches.start();
            FaultWriting faults = injector.getInstance(FaultWriting.class);
            AnalyticsUpkeep analytics = injector.getInstance(AnalyticsUpkeep.class);
            http.start();
            appear(settings);
            faults.start();
            Jobs jobs = injector.getInstance(Jobs.class);
            InstantSource clock = injector.getInstance(InstantSource.class);
            streams.start(jobs, clock);
            housekeeping.start();
            EarlyRenditions renditions = injector.getInstance(EarlyRenditions.class);
            renditions.start();
            upkeep.start();
            SecretTurning secrets = injector.getInstance(SecretTurning.class);
            secrets.start(jobs, clock);
            webhooks.start();
            AlertWatch alerts = injector.getInstance(AlertWatch.class);
            alerts.start();
            SettingsReload reload = injector.getInstance(SettingsReload.class);
            reload.start();
            CertificateRenewal certificate = new CertificateRenewal(http.renewal(), jobs, clock);
            certificate.start();
            BackupUpkeep backups = injector.getInstance(BackupUpkeep.class);
            backups.start();
            analytics.start();
            foundation.shipping().ifPresent(shipping -> shipping.start(jobs));
            return new RunningServer(
                    foundation,
                    http,
                    housekeeping,
                    renditions,
                    upkeep,
                    secrets,
                    webhooks,
                    backups,
                    switches,
                    faults,
                    analytics,
                    alerts,
                    reload,
                    certificate,
                    streams,
                    injector.getInstance(Readiness.class),
                    settings.server().baseUrl(),
                    settings.dataDirectory(),
                    injector.getInstance(RouteTable.class),
                    injector.getInstance(AdminEntering.class));
        } catch (UncheckedIOException e) {
            foundation.close();
            throw CannotRun.now("port " + settings.server().port() + " cannot be opened: "
                    + e.getCause().getMessage());
        } catch (RuntimeException e) {
            foundation.close();
            throw e;
        }
    }

    /** Where people find it: the base URL of the settings. */
    public URI url() {
        return url;
    }

    /** What it answers to. */
    public List<RouteTable.Route> routes() {
        return routes.routes();
    }

    /** Reads settings and certificate again, and takes up what can be; never throws for what is wrong in them. */
    void reload() {
        reload.reload(BY_SIGNAL);
        certificate.look();
    }

    /** The code for the first operator, unless somebody entered before or a code is known already. */
    public Optional<String> firstCode() {
        return entering.prepare();
    }

    @Override
    public void close() {
        close(http::stop);
    }

    /** As {@link #close}, without waiting for what callers might still ask: where all of them have done. */
    public void closeAtOnce() {
        close(http::stopAtOnce);
    }

    private void close(Runnable stopping) {
        readiness.stopping();
        backups.close();
        switches.close();
        alerts.close();
        reload.close();
        certificate.close();
        housekeeping.close();
        streams.close();
        stopping.run();
        renditions.close();
        analytics.close();
        upkeep.close();
        secrets.close();
        webhooks.close();
        disappear();
        faults.close();
        foundation.close();
    }

    private static void appear(Settings settings) {
        ServerSettings server = settings.server();
        try {
            new Presence(
                            ProcessHandle.current().pid(),
                            server.transport().certificate().isPresent() ? "https" : "http",
                            Presence.reachable(server.host()),
                            server.port(),
                            InstantSource.system().instant(),
                            Version.number())
                    .write(settings.dataDirectory());
        } catch (IOException e) { // commands at the machine then take it for stopped, which harms nothing
            LOG.warn("The file that says the server is here was not written: {}", e.toString());
        }
    }

    private void disappear() {
        try {
            Presence.remove(data);
        } catch (IOException e) {
            LOG.warn("The file that says the server is here stays: {}", e.toString());
        }
    }

    private static void requireCertificate(Settings settings) {
        try {
            SettingsModule.transport(settings.server().transport()).tls().ifPresent(Certificate::requireGood);
        } catch (IllegalArgumentException e) {
            throw CannotRun.so("TLS cannot be had: " + e.getMessage());
        }
    }

    /** Port 0 becomes a free one now, because absolute links need it before the port is open. */
    private static Settings withPort(Settings settings) {
        ServerSettings server = settings.server();
        if (server.port() != 0) {
            return settings;
        }
        try (ServerSocket free = new ServerSocket()) {
            free.bind(new InetSocketAddress(server.host(), 0));
            return settings.with(server.at(free.getLocalPort()));
        } catch (IOException e) {
            throw CannotRun.now("no free port at " + server.host() + ": " + e.getMessage());
        }
    }
}
