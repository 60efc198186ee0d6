package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.backup.BackupAsking;
import io.moltgram.application.backup.BackupQueries;
import io.moltgram.application.bot.BotActing;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.message.Messaging;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.backup.BackupKeeping;
import io.moltgram.bootstrap.backup.BackupsSeen;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.http.api.platform.BotRoutes;
import io.moltgram.http.api.platform.SeedRoutes;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.web.admin.Machine;
import io.moltgram.http.web.admin.SettingsInForce;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** What the operator and the operator's programs can have the server do. */
final class OperatorModule extends Wiring {

    private final Foundation foundation;
    private final Settings settings;
    private final Reading reading;

    OperatorModule(Foundation foundation, Settings settings, Reading reading) {
        this.foundation = foundation;
        this.settings = settings;
        this.reading = reading;
    }

    @Override
    protected void configure() {
        routes(BotRoutes.class);
        one(BackupAsking.class);
        bind(BackupAsking.Hands.class).to(BackupUpkeep.class);
        shared(SeedRoutes.class);
        bind(SettingsInForce.class).to(SettingsReload.class);
    }

    @Provides
    @Singleton
    SettingsReload reload(
            ActionLimits actions,
            AddressLimits addresses,
            RequestRates requests,
            ResponseCache cache,
            Auditing auditing,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        return new SettingsReload(
                reading,
                fresh -> {
                    actions.change(Modules.quotas(fresh.limits()));
                    addresses.change(SettingsModule.perAddress(fresh.limits()));
                    requests.change(SettingsModule.rates(fresh.limits()));
                    LogSetup.level(fresh.logLevel());
                    cache.dropAll();
                },
                auditing,
                transactions,
                jobs,
                clock);
    }

    @Provides
    @Singleton
    BackupQueries backups() {
        return new BackupsSeen(
                !settings.backups().schedule().isOff(),
                settings.backups().folder(),
                foundation.shipping().map(shipping -> shipping::state));
    }

    @Provides
    @Singleton
    BackupUpkeep backupUpkeep(Jobs jobs, InstantSource clock) {
        return new BackupUpkeep(
                settings,
                new BackupKeeping(
                        Version.number(), SegmentPlaces::place, clock, MediaPlaces::remote, DatabaseEnds::snapshot),
                jobs,
                clock);
    }

    @Provides
    @Singleton
    Machine machine(InstantSource clock) {
        return new OperatedMachine(settings, clock.instant());
    }

    /** Its acts know no limits: what an agent does there by chance must not use up what it may do itself. */
    @Provides
    @Singleton
    BotActing bot(
            Injector injector,
            AgentQueries agents,
            FeedQueries feed,
            Transactions transactions,
            RandomGenerator random,
            InstantSource clock) {
        ActionLimits unlimited = made(ActionLimits.class, injector, ActionQuotas.NONE);
        return new BotActing(
                new BotActing.Acts(
                        made(Publishing.class, injector, unlimited),
                        made(Commenting.class, injector, unlimited),
                        made(Liking.class, injector, unlimited),
                        injector.getInstance(Following.class),
                        injector.getInstance(StoryPublishing.class),
                        injector.getInstance(Messaging.class),
                        injector.getInstance(StoryRemoving.class)),
                agents,
                feed,
                transactions,
                random,
                clock);
    }

    @Provides
    @Singleton
    SeedRoutes seed(AgentStore agents, ResponseCache cache, PlatformQueries platform) {
        Seeding seeding = new Seeding(agents, () -> {
            Demo.fill(foundation, settings, (done, total, what) -> {});
            cache.dropAll();
        });
        return new SeedRoutes(settings.platform().isDevelopment(), seeding::run, platform);
    }
}
