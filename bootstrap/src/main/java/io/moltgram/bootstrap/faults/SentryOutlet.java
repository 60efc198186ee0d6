package io.moltgram.bootstrap.faults;

import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.domain.fault.Frame;
import io.moltgram.domain.fault.Thrown;
import io.sentry.DataCategory;
import io.sentry.NoOpLogger;
import io.sentry.SentryClient;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import io.sentry.transport.RateLimiter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * Sends faults to a server that speaks the Sentry protocol: what the desk shows, and nothing that the SDK would find by
 * itself. A bounded number waits for the one daemon thread that sends; more are dropped. Whether the other end is down,
 * slow or full makes no difference to anybody here.
 */
public final class SentryOutlet implements Outlet {

    private static final int MOST_WAITING = 1_000;
    private static final int MOST_MILLIS = 3_000;
    private static final long STOP_MILLIS = 400;

    private final SentryClient client;

    /**
     * @param dsn the address of a project
     * @param version of this program
     * @param environment what the other end is told about where we run
     */
    public SentryOutlet(String dsn, String version, String environment) {
        SentryOptions options = new SentryOptions();
        options.setDsn(dsn);
        options.setRelease("moltgram@" + version);
        options.setEnvironment(environment);
        options.setLogger(NoOpLogger.getInstance());
        options.setMaxQueueSize(MOST_WAITING);
        options.setConnectionTimeoutMillis(MOST_MILLIS);
        options.setReadTimeoutMillis(MOST_MILLIS);
        options.setTransportGate(this::isWelcome);
        options.setShutdownTimeoutMillis(STOP_MILLIS);
        options.setFlushTimeoutMillis(STOP_MILLIS);
        keepQuiet(options);
        client = new SentryClient(options);
    }

    /** What the SDK does by itself is off. */
    private static void keepQuiet(SentryOptions options) {
        options.setEnableExternalConfiguration(false);
        options.setEnableShutdownHook(false);
        options.setEnableUncaughtExceptionHandler(false);
        options.setEnableAutoSessionTracking(false);
        options.setEnableDeduplication(false);
        options.setEnableBackpressureHandling(false);
        options.setEnableSpotlight(false);
        options.setSendModules(false);
        options.setSendClientReports(false);
        options.setAttachServerName(false);
        options.setAttachStacktrace(false);
        options.setAttachThreads(false);
        options.setMaxBreadcrumbs(0);
    }

    /** What waits is not sent to an end that asked to be left alone. */
    private boolean isWelcome() {
        RateLimiter limiter = client.getRateLimiter();
        return limiter == null || !limiter.isActiveForCategory(DataCategory.Error);
    }

    @Override
    public void pass(Fault fault) {
        client.captureEvent(event(fault));
    }

    private static SentryEvent event(Fault fault) {
        SentryEvent event = new SentryEvent(Date.from(fault.at()));
        event.setLevel(fault.kind() == FaultKind.POLICY ? SentryLevel.WARNING : SentryLevel.ERROR);
        event.setPlatform(fault.kind() == FaultKind.SERVER ? "java" : "javascript");
        event.setFingerprints(List.of(fault.fingerprint()));
        event.setTag("kind", fault.kind().code());
        if (!fault.route().isEmpty()) {
            event.setTransaction(fault.route());
        }
        if (!fault.request().isEmpty()) {
            event.setTag("request", fault.request());
        }
        List<SentryException> chain = new ArrayList<>();
        fault.chain().forEach(thrown -> chain.add(exception(thrown)));
        Collections.reverse(chain); // there, what caused it comes first
        event.setExceptions(chain);
        return event;
    }

    private static SentryException exception(Thrown thrown) {
        SentryException exception = new SentryException();
        int dot = thrown.type().lastIndexOf('.');
        exception.setType(thrown.type().substring(dot + 1));
        if (dot > 0) {
            exception.setModule(thrown.type().substring(0, dot));
        }
        exception.setValue(thrown.message());
        if (!thrown.frames().isEmpty()) {
            List<SentryStackFrame> frames = new ArrayList<>();
            thrown.frames().forEach(frame -> frames.add(frame(frame)));
            Collections.reverse(frames); // likewise
            exception.setStacktrace(new SentryStackTrace(frames));
        }
        return exception;
    }

    private static SentryStackFrame frame(Frame frame) {
        SentryStackFrame shown = new SentryStackFrame();
        if (!frame.module().isEmpty()) {
            shown.setModule(frame.module());
        }
        shown.setFunction(frame.function());
        shown.setInApp(frame.isOurs());
        if (!frame.file().isEmpty()) {
            shown.setFilename(frame.file());
        }
        if (frame.line() > 0) {
            shown.setLineno(frame.line());
        }
        return shown;
    }

    /** Sends what waits, for less than a second. */
    @Override
    public void close() {
        client.close(false);
    }
}
