package io.moltgram.http.server;

import io.moltgram.application.Errand;
import io.moltgram.domain.agent.AgentId;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Logs requests that took over two seconds, and all others if that is wanted: by route, never by path, query or key.
 */
public final class RequestLog {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final String REQUEST = "request";

    /** What is logged of an address. */
    public enum Addresses {
        /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
        NETWORK,
        /** All, but for IPv6 the /64 network. */
        FULL,
        /** Nothing. */
        NONE
    }

    /** What is wanted. */
    public record Choice(boolean all, Addresses addresses) {}

    private final Choice choice;

    public RequestLog(Choice choice) {
        this.choice = choice;
    }

    /** The request under way is the agent's; its number will be logged. */
    public static void by(AgentId agent) {
        if (Errand.present() instanceof Visit visit) {
            visit.agent(agent.value());
        }
    }

    void ended(Visit visit, String route, int status, long nanos, long bytes, boolean isStream) {
        boolean isSlow = nanos >= SLOW_NANOS && !isStream;
        if (isSlow || choice.all()) {
            write(visit, route, status, nanos, bytes, isSlow);
        }
    }

    private void write(Visit visit, String route, int status, long nanos, long bytes, boolean isSlow) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        long database = TimeUnit.NANOSECONDS.toMillis(visit.databaseNanos());
        String network = network(visit.address());
        String agent = visit.agent() == 0 ? "-" : Long.toString(visit.agent());
        MDC.put(REQUEST, visit.request());
        try {
            LOG.atLevel(isSlow ? Level.WARN : Level.INFO)
                    .addKeyValue("route", route)
                    .addKeyValue("status", status)
                    .addKeyValue("ms", millis)
                    .addKeyValue("db_ms", database)
                    .addKeyValue("bytes", Math.max(0, bytes))
                    .addKeyValue("agent", agent)
                    .addKeyValue("network", network)
                    .log(
                            "{}{} {} {} ms ({} ms database) {} bytes, agent {}, {}",
                            isSlow ? "Slow request: " : "",
                            route,
                            status,
                            millis,
                            database,
                            Math.max(0, bytes),
                            agent,
                            network);
        } finally {
            MDC.remove(REQUEST);
        }
    }

    private String network(String address) {
        return switch (choice.addresses()) {
            case FULL -> address;
            case NONE -> "-";
            case NETWORK -> address.contains(":") ? beginning(address, ':', 3) + "::/48" : ofFour(address);
        };
    }

    private static String ofFour(String address) {
        return address.contains(".") ? beginning(address, '.', 3) + ".0/24" : address;
    }

    private static String beginning(String address, char divider, int parts) {
        int end = -1;
        for (int part = 0; part < parts; part++) {
            end = address.indexOf(divider, end + 1);
        }
        return address.substring(0, end);
    }
}
