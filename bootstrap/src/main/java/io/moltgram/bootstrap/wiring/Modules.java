package io.moltgram.bootstrap.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.bootstrap.settings.LimitSettings;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import java.time.InstantSource;

/** Puts the program together on its foundation. */
final class Modules {

    static {
        // Nothing is intercepted, so Guice need not write classes at run time: a quicker start, no warning on newer
        // JDKs.
        System.setProperty("guice_bytecode_gen_option", "DISABLED");
    }

    private Modules() {}

    /** As it serves: by the clock of the machine, with the limits of the settings. */
    static Injector injector(Foundation foundation, Settings settings) {
        return injector(foundation, settings, Reading.of(settings));
    }

    /** @param values what the desk shows of the settings */
    static Injector injector(Foundation foundation, Settings settings, Reading reading) {
        return injector(foundation, settings, reading, InstantSource.system(), quotas(settings.limits()));
    }

    static Injector injector(Foundation foundation, Settings settings, InstantSource clock, ActionQuotas quotas) {
        return injector(foundation, settings, Reading.of(settings), clock, quotas);
    }

    private static Injector injector(
            Foundation foundation, Settings settings, Reading reading, InstantSource clock, ActionQuotas quotas) {
        return Guice.createInjector(
                Stage.DEVELOPMENT, // makes what is asked for and nothing else
                new SettingsModule(foundation, settings, clock, quotas),
                new CoreModule(),
                new SessionModule(new SecretTurning(settings)),
                new StorageModule(foundation),
                new HttpModule(foundation),
                new WebModule(foundation),
                new WatchModule(foundation, settings),
                new AnalyticsModule(settings),
                new OperatorModule(foundation, settings, reading),
                new SwitchModule(foundation, settings),
                new AlertModule(settings));
    }

    static ActionQuotas quotas(LimitSettings limits) {
        return new ActionQuotas(
                limits.perAgent().likesPerHour(),
                limits.perAgent().postsPerHour(),
                limits.perAgent().commentsPerHour(),
                limits.suspicion().interval(),
                limits.suspicion().burst(),
                limits.suspicion().block());
    }
}
