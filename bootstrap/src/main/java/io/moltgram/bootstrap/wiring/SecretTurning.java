package io.moltgram.bootstrap.wiring;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsRefused;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the server sign with another secret when there is another one in its files, within half a second. */
final class SecretTurning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SecretTurning.class);
    private static final String JOB = "look for another secret";
    private static final long PAUSE_MILLIS = 500;

    private final Settings settings;
    private final SecretHasher hasher;
    private final AtomicReference<SessionSecrets> known;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "secrets");
        made.setDaemon(true);
        return made;
    });

    /** The hasher is made with the secrets as they are. */
    SecretTurning(Settings settings) {
        this.settings = settings;
        SessionSecrets secrets = SessionSecrets.read(settings);
        this.known = new AtomicReference<>(secrets);
        this.hasher = hasher(secrets);
    }

    /** One that accepts both. */
    static SecretHasher hasher(SessionSecrets secrets) {
        SecretHasher hasher = new SecretHasher(bytes(secrets.present().reveal()));
        turn(hasher, secrets);
        return hasher;
    }

    private static void turn(SecretHasher hasher, SessionSecrets secrets) {
        hasher.turn(bytes(secrets.present().reveal()), secrets.former().map(former -> bytes(former.reveal())));
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Tells secrets apart and gives none away. */
    static String mark(SecretHasher hasher) {
        return hasher.hash("mark").value().substring(0, 12);
    }

    String mark() {
        return mark(hasher);
    }

    SecretHasher hasher() {
        return hasher;
    }

    void start(Jobs jobs, InstantSource clock) {
        if (!SessionSecrets.areNamed(settings)) {
            jobs.expect(JOB, Optional.of(Duration.ofMillis(PAUSE_MILLIS)));
            thread.scheduleWithFixedDelay(() -> look(jobs, clock), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look(Jobs jobs, InstantSource clock) {
        try {
            jobs.attempt(JOB, clock, this::turned);
        } catch (UncheckedIOException | SettingsRefused e) { // what is known goes on counting
            LOG.warn("The secret of sessions cannot be read: {}", e.getMessage());
        }
    }

    /** Returns how many secrets are others than before. */
    private long turned() {
        SessionSecrets present = SessionSecrets.read(settings);
        if (present.equals(known.getAndSet(present))) {
            return 0;
        }
        turn(hasher, present);
        LOG.info("Web sessions are signed with another secret from now on");
        return 1;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
