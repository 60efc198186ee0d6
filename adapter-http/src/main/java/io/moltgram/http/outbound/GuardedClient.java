package io.moltgram.http.outbound;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * The one HTTP client for addresses that strangers name. Connects only where {@link Destinations} allow; keeps no
 * cookies, follows no redirect, decodes nothing, answers no challenge. Started when first used, so that the server
 * starts sooner.
 */
final class GuardedClient implements AutoCloseable {

    static final long TIMEOUT_MILLIS = 10_000;

    private static final int MOST_THREADS = 16;
    private static final int MOST_NAMERS = 32;
    private static final int CONNECTIONS_PER_HOST = 8;
    private static final long DESTINATION_IDLE_MILLIS = 60_000;

    private final Destinations destinations;
    private final String userAgent;
    private final Optional<SocketAddressResolver> resolver;
    private final Lock lock = new ReentrantLock();
    private @Nullable HttpClient started;

    /**
     * @param resolver for tests; without one the system's name service is asked
     */
    GuardedClient(Destinations destinations, String userAgent, Optional<SocketAddressResolver> resolver) {
        this.destinations = destinations;
        this.userAgent = userAgent;
        this.resolver = resolver;
    }

    HttpClient get() {
        lock.lock();
        try {
            HttpClient client = started;
            if (client == null) {
                client = start();
                started = client;
            }
            return client;
        } finally {
            lock.unlock();
        }
    }

    private HttpClient start() {
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(1));
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 1);
        threads.setName("outbound");
        threads.setDaemon(true);
        client.setExecutor(threads);
        Scheduler scheduler = new ScheduledExecutorScheduler("outbound-scheduler", true);
        client.setScheduler(scheduler);
        client.setSocketAddressResolver(new VettedResolver(
                resolver.orElseGet(() -> new SocketAddressResolver.Async(namers(), scheduler, TIMEOUT_MILLIS)),
                destinations));
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, userAgent));
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setConnectTimeout(TIMEOUT_MILLIS);
        client.setIdleTimeout(TIMEOUT_MILLIS);
        client.setMaxConnectionsPerDestination(CONNECTIONS_PER_HOST);
        client.setDestinationIdleTimeout(DESTINATION_IDLE_MILLIS);
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("the outbound HTTP client does not start", e);
        }
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().clear();
        return client;
    }

    /** Threads of their own, so that a name service that is slow to answer holds up no connection. */
    private static Executor namers() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_NAMERS, MOST_NAMERS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "outbound-names");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** What went wrong, in words for those who named the address; no more than they may know. */
    static String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VettedResolver.RefusedAddress) {
                return "refused address";
            }
            if (cause instanceof TimeoutException) {
                return "timeout";
            }
        }
        return "connection failed";
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (started != null) {
                started.stop();
                started = null;
            }
        } catch (Exception e) {
            throw new IllegalStateException("the outbound HTTP client does not stop", e);
        } finally {
            lock.unlock();
        }
    }
}
