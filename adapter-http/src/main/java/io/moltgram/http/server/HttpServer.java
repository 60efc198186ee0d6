package io.moltgram.http.server;

import io.moltgram.application.retry.Retrying;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Listens on a port and answers by the routes it is given. Each server is started and stopped once. */
public final class HttpServer implements AutoCloseable {

    private static final int MOST_THREADS = 200;
    private static final int LEAST_THREADS = 8;

    /** How long work goes on whose connection has ended. */
    private static final long LAST_MILLIS = 2_000;

    private final HttpSettings settings;
    private final Server server;
    private final Listening listening;
    private final ServerConnector connector;
    private final Leaving leaving;

    public HttpServer(
            HttpSettings settings,
            Set<Routes> routes,
            ErrorPages pages,
            Json json,
            RouteTable table,
            Callers callers,
            Retrying retrying,
            Watching watching,
            RequestRates rates,
            SwitchGate gate,
            HotFiles hot,
            InstantSource clock) {
        this.settings = settings;
        QueuedThreadPool threads = threads();
        this.server = new Server(threads);
        this.listening = new Listening(settings);
        this.connector = listening.connector(server);
        SecurityHeaders security = new SecurityHeaders(settings);
        SlowClients slow = new SlowClients(settings.limits(), connector);
        Failures failures = new Failures(security, pages, clock);
        Handler router = servlet(
                new Router(
                        settings.limits(),
                        routes,
                        new Refusals(pages, clock),
                        json,
                        table,
                        new Repeats(callers, retrying),
                        watching),
                failures);
        Handler bodies = new Bodies(settings.limits(), settings.temporary(), slow, failures, new Named(router));
        Handler filters = new Filters(
                new ClientAddress(settings.trustedProxies()),
                rates,
                gate,
                security,
                failures,
                watching,
                new Remembering(hot, bodies));
        server.addConnector(connector);
        server.setErrorHandler(failures);
        this.leaving = new Leaving(connector, new GracefulHandler(new HandingOver(hot, gate, threads, filters)));
        server.setHandler(leaving);
        server.addBean(slow);
        server.addBean(new NetworkConnectionLimit(settings.limits().connections(), connector));
    }

    /** Virtual threads where the JDK has them. */
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        threads.setName("http");
        Executor virtual = VirtualThreads.getDefaultVirtualThreadsExecutor();
        if (virtual != null) {
            threads.setVirtualThreadsExecutor(virtual);
        }
        return threads;
    }

    private static Handler servlet(Router router, Failures failures) {
        ServletContextHandler context = new ServletContextHandler("/", false, false);
        context.setErrorHandler(failures);
        ServletHolder holder = new ServletHolder(router);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        return context;
    }

    /** Opens the port; an {@link UncheckedIOException} says that it cannot be had. */
    public void start() {
        try {
            prepareFolder(settings.temporary());
            listening.openGiven(connector);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not start", e);
        }
    }

    /** Makes the folder and removes what a killed process left there. */
    private static void prepareFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().startsWith(Receipt.PREFIX)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The port it listens on, once it is started. */
    public int port() {
        return connector.getLocalPort();
    }

    /**
     * Takes up a renewed certificate, if it speaks TLS: a call returns how many were taken up, and throws
     * {@link IllegalStateException} with one line while the files are no good.
     */
    public Optional<LongSupplier> renewal() {
        return listening.certificates().map(certificates -> certificates::look);
    }

    /** Stops accepting, answers what still comes, for as long as the settings say, and closes the port. */
    public void stop() {
        leaving.leave(settings.limits().stopTime());
        end();
    }

    /** As {@link #stop}, without waiting for what callers might still ask: for a server whose callers have all done. */
    public void stopAtOnce() {
        leaving.leaveAtOnce(settings.limits().stopTime());
        end();
    }

    private void end() {
        server.setStopTimeout(LAST_MILLIS);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server does not stop", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
