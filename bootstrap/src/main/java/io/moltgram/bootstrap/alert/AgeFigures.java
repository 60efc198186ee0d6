package io.moltgram.bootstrap.alert;

import io.moltgram.application.alert.AlertStore;
import io.moltgram.application.alert.Measured;
import io.moltgram.application.watch.Jobs;
import io.moltgram.domain.alert.AlertRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How old the secret of sessions and the oldest key are, and which jobs fail. */
public final class AgeFigures implements Measured.Source {

    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    private final Path secret;
    private final AlertStore alerts;
    private final Jobs jobs;
    private final InstantSource clock;

    /** @param secret the file of the one that signs sessions; one of the settings tells no age */
    public AgeFigures(Path secret, AlertStore alerts, Jobs jobs, InstantSource clock) {
        this.secret = secret;
        this.alerts = alerts;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void tell(Map<AlertRule, Measured> figures) {
        Instant now = clock.instant();
        secretMade().ifPresent(made -> figures.put(AlertRule.SECRETS, age(made, now)));
        try {
            alerts.oldestKey(now).ifPresent(made -> figures.put(AlertRule.KEYS, age(made, now)));
        } catch (RuntimeException e) { // without the database nobody knows
            figures.remove(AlertRule.KEYS);
        }
        List<String> failing = jobs.all().stream()
                .filter(job -> job.last().flatMap(Jobs.Run::problem).isPresent())
                .map(Jobs.Job::name)
                .toList();
        figures.put(
                AlertRule.JOBS, new Measured(failing.size(), failing.stream().collect(Collectors.joining(", "))));
    }

    private static Measured age(Instant made, Instant now) {
        return new Measured(Duration.between(made, now).toSeconds() / SECONDS_PER_DAY, "");
    }

    private Optional<Instant> secretMade() {
        try {
            return Files.exists(secret)
                    ? Optional.of(Files.getLastModifiedTime(secret).toInstant())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
