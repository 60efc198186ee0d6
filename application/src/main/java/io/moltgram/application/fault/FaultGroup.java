package io.moltgram.application.fault;

import io.moltgram.domain.fault.FaultKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything alike that went wrong.
 *
 * @param type of what was thrown, without its package
 * @param message of the latest
 * @param place where in our code, or empty
 * @param route of the latest
 * @param requests ids of the latest requests, the latest first
 * @param stack of the latest
 * @param version of this program when the latest happened
 * @param resolvedAt when an operator called it done, unless it happened again since
 * @param returned whether it has happened again after it was called done
 */
public record FaultGroup(
        long id,
        FaultKind kind,
        String fingerprint,
        String type,
        String message,
        String place,
        String route,
        List<String> requests,
        String stack,
        String version,
        long count,
        Instant firstAt,
        Instant lastAt,
        Optional<Instant> resolvedAt,
        boolean returned) {

    public FaultGroup {
        requests = List.copyOf(requests);
    }
}
