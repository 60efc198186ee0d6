package io.moltgram.bootstrap.watch;

import io.moltgram.application.watch.Figures;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;

/** How old the secret of web sessions is; nothing where the settings name it. */
public final class SecretFigures implements Figures.Source {

    private final Settings settings;
    private final InstantSource clock;

    public SecretFigures(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void tell(Figures figures) {
        SessionSecrets.madeAt(settings)
                .ifPresent(made -> figures.gauge(
                        "moltgram_session_secret_age_seconds",
                        "Age of the secret that signs web sessions.",
                        Duration.between(made, clock.instant()).toSeconds()));
    }
}
