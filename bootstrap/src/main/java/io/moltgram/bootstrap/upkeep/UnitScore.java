package io.moltgram.bootstrap.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How well systemd keeps the service apart, where there is such a service. */
final class UnitScore {

    private static final Pattern SCORE = Pattern.compile("Overall exposure level for \\S+: ([0-9.]+)");
    private static final double MOST = 1.5;
    private static final int SECONDS = 8;

    private UnitScore() {}

    static Finding row(String name) {
        String fix = "systemd-analyze security moltgram.service";
        try {
            Process process = new ProcessBuilder("systemd-analyze", "security", "--no-pager", "moltgram.service")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Finding.todo(name, "systemd does not answer", fix);
            }
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher score = SCORE.matcher(said);
            if (!score.find()) {
                return Finding.todo(name, "systemd knows no moltgram.service here", fix);
            }
            return Double.parseDouble(score.group(1)) <= MOST
                    ? Finding.pass(name, "exposure " + score.group(1))
                    : Finding.fail(
                            name,
                            "exposure " + score.group(1) + ", 1.5 is the most",
                            "Take the unit that comes along.");
        } catch (IOException e) {
            return Finding.todo(name, "there is no systemd here", fix);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.todo(name, "it was interrupted", fix);
        }
    }
}
