package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Stops requests that an operator has switched off as a whole: all that change something, or all of one network. Calls
 * of the API are stopped before their body is read, forms when their page's route is known, so that people get a page.
 */
public final class SwitchGate implements Routes {

    private static final String DESK = "/admin";

    /** Changes nothing that stays but who looks, and how. */
    private static final Set<String> VISITS =
            Set.of("/login", "/logout", "/logout/all", "/switch", "/theme", "/vitals");

    /** What a visitor may do from a network that is off. */
    private static final Set<String> LEAVING = Set.of("/logout", "/logout/all", "/theme");

    private final SwitchBoard switches;
    private final InstantSource clock;

    public SwitchGate(SwitchBoard switches, InstantSource clock) {
        this.switches = switches;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> {
            if (!Paths.isApi(ctx.path())) {
                refusal(ctx.method().name(), ctx.path(), ClientAddress.of(ctx)).ifPresent(refusal -> {
                    throw refusal;
                });
            }
        });
    }

    /** Whether nothing is off. */
    boolean isOpen() {
        return switches.off().isEmpty();
    }

    Optional<Refusal> refusal(String method, String path, String address) {
        if (switches.off().isEmpty() || path.equals(DESK) || path.startsWith(DESK + "/")) {
            return Optional.empty();
        }
        Optional<Switch> off = switches.of(SwitchKind.NETWORK_SHUT, address);
        if (off.isEmpty() && Methods.writes(method)) {
            off = LEAVING.contains(path) ? Optional.empty() : switches.of(SwitchKind.NETWORK, address);
            if (off.isEmpty() && !VISITS.contains(path)) {
                off = switches.find(SwitchKind.READ_ONLY);
            }
        }
        return off.map(one -> one.refusal(clock.instant()));
    }
}
