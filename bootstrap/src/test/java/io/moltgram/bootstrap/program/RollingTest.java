package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.Main;
import io.moltgram.bootstrap.testing.Arrivals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process after the other, and one release after the other, while requests keep arriving. */
@Timeout(1800)
class RollingTest {

    private static final int RESTARTS = Integer.getInteger("moltgram.restarts", 1);
    private static final int UPGRADES = Boolean.getBoolean("moltgram.long") ? 5 : 0;
    private static final int RATE = Integer.getInteger("moltgram.rate", 50);
    private static final int REQUESTS = Integer.getInteger("moltgram.requests", 0);

    @TempDir
    Path folder;

    private static String request(long number) {
        if (number % 20 != 0) {
            return "GET /api/posts HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        }
        String body = "{\"name\":\"arrived-" + number + "\"}";
        return "POST /api/agents/register HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }

    @Test
    void noRequestFails() throws Exception {
        try (Deployment deployment = Deployment.in(folder)) {
            assertEquals(0, deployment.put(ThinJar.write(folder.resolve("one.jar"), Main.class), "--no-rehearsal"));
            replaceWhileRequestsArrive(deployment);
        }
    }

    private void replaceWhileRequestsArrive(Deployment deployment) throws Exception {
        try (Arrivals arrivals = Arrivals.start(deployment.url, RATE, RollingTest::request, Duration.ofSeconds(60))) {
            for (int i = 0; i < RESTARTS; i++) {
                deployment.restart();
            }
            for (int i = 0; i < UPGRADES; i++) {
                Path jar = ThinJar.write(folder.resolve("next" + i + ".jar"), Main.class);
                assertEquals(0, deployment.put(jar, "--no-rehearsal", "--no-backup"), deployment.said());
            }
            if (UPGRADES > 0) {
                Path jar = NextSchema.write(folder.resolve("schema.jar"), Main.class);
                long begun = System.nanoTime();
                assertEquals(0, deployment.run("--rollback"));
                double back = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1e3;
                Figure.atMost(30, "s", back, "the way back to the release before");
                assertEquals(0, deployment.put(jar, "--no-rehearsal", "--no-backup"), deployment.said());
            }
            while (arrivals.begun() < REQUESTS) {
                LockSupport.parkNanos(1_000_000);
            }
            arrivals.finish();

            Map<String, Long> became = new TreeMap<>(arrivals.outcomes());
            Map<String, Long> failed = new TreeMap<>(became);
            failed.remove("200");
            failed.remove("201");
            Figure.say(
                    "%d restarts and %d upgrades at %d requests/s: %s; the slowest took %.0f ms",
                    RESTARTS, UPGRADES, RATE, became, Figure.quantile(arrivals.millis(), 1));
            assertEquals(Map.of(), failed);
        }
    }
}
