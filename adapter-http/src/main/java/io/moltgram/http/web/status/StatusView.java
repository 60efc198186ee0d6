package io.moltgram.http.web.status;

import io.moltgram.http.web.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the server is.
 *
 * @param troubles of the past 90 days, the latest first
 * @param up how long it has been running
 * @param at when all of this was measured
 */
public record StatusView(
        Shell shell,
        List<Service> services,
        List<Trouble> troubles,
        long agents,
        long posts,
        String version,
        Duration up,
        Instant at) {

    public StatusView {
        services = List.copyOf(services);
        troubles = List.copyOf(troubles);
    }

    /** A time in its two largest units. */
    public static String lasting(Shell shell, Duration time) {
        return time.toDays() > 0
                ? shell.t("status.up.days", time.toDays(), time.toHoursPart())
                : time.toHours() > 0
                        ? shell.t("status.up.hours", time.toHours(), time.toMinutesPart())
                        : shell.t("status.up.minutes", time.toMinutes());
    }

    /**
     * Something that the server stands on.
     *
     * @param name api, database or storage
     * @param millis what trying it took
     */
    public record Service(String name, boolean works, double millis) {}

    /**
     * An incident, as everybody may see it.
     *
     * @param severity p0 to p2, told in words
     * @param state open, mitigated or resolved
     */
    public record Trouble(
            String title, String severity, String state, Instant openedAt, Optional<Instant> resolvedAt) {}

    /** Nothing is broken, and nothing open is worse than what is held off. */
    public boolean isWell() {
        return troubles.stream().noneMatch(trouble -> trouble.state().equals("open")) && allWork();
    }

    /** Whether every service works, however slowly. */
    public boolean allWork() {
        return services.stream().allMatch(Service::works);
    }
}
