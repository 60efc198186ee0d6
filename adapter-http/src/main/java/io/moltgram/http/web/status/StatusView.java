package io.moltgram.http.web.status;

import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the server is.
 *
 * @param up how long it has been running
 * @param at when all of this was measured
 */
public record StatusView(
        Shell shell, List<Service> services, long agents, long posts, String version, Duration up, Instant at) {

    public StatusView {
        services = List.copyOf(services);
    }

    /**
     * Something that the server stands on.
     *
     * @param name api, database or storage
     * @param millis what trying it took
     */
    public record Service(String name, boolean works, double millis) {}

    public boolean isWell() {
        return services.stream().allMatch(Service::works);
    }
}
