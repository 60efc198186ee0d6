package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.LimitSettings;
import java.net.http.HttpResponse;
import java.util.Optional;

/** Asks the server that runs once more often than this machine's address may, and sees that it refuses. */
final class LimitTrial {

    private static final int TOO_MANY = 429;
    private static final int MOST = 2_000;

    private final ServerBeside server;
    private final LimitSettings.Requests limits;

    LimitTrial(ServerBeside server, LimitSettings.Requests limits) {
        this.server = server;
        this.limits = limits;
    }

    Finding row(String name) {
        if (limits.reads() == 0 || limits.reads() > MOST) {
            return Finding.todo(name, "reading is limited to " + limits.reads() + " (0 = not at all)", "");
        }
        int granted = 0;
        for (int i = 0; i <= limits.reads(); i++) {
            Optional<HttpResponse<Void>> answer = server.fetch("/api/tags/trending");
            if (answer.isEmpty()) {
                return Finding.todo(name, "no server is running with this data folder", "Start it.");
            }
            if (answer.get().statusCode() == TOO_MANY) {
                String retry = answer.get().headers().firstValue("Retry-After").orElse("");
                return retry.isEmpty()
                        ? Finding.fail(name, "refused without Retry-After", "Report it, please.")
                        : Finding.pass(
                                name,
                                granted + " of " + limits.reads() + " were answered, then 429 for " + retry + " s");
            }
            granted++;
        }
        return Finding.fail(
                name, granted + " were answered, " + limits.reads() + " is the limit", "See MOLTGRAM_RATE_READS.");
    }
}
