package io.moltgram.bootstrap.wiring;

import io.moltgram.application.agent.KeyAging;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.feedback.FeedbackLimit;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.StorageRoom;
import io.moltgram.application.upload.UploadFiles;
import io.moltgram.application.upload.UploadLimits;
import io.moltgram.application.webhook.SecretSealing;
import io.moltgram.blob.disk.DiskUploadFiles;
import io.moltgram.bootstrap.settings.LimitSettings;
import io.moltgram.bootstrap.settings.PlatformSettings;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.bootstrap.settings.ServerSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.TransportSettings;
import io.moltgram.bootstrap.settings.UploadSettings;
import io.moltgram.http.api.account.AccountRoutes;
import io.moltgram.http.api.points.TokenView;
import io.moltgram.http.server.AddressRange;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.web.points.TokenFacts;
import io.moltgram.http.web.settings.LeavingGrace;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What the settings say, in the words of those who need it. */
final class SettingsModule extends Wiring {

    /** Text fields, boundaries and headers beside the file of a form. */
    private static final long BESIDES_A_FILE = 262_144;

    private final Foundation foundation;
    private final Settings settings;
    private final InstantSource clock;
    private final ActionQuotas quotas;

    SettingsModule(Foundation foundation, Settings settings, InstantSource clock, ActionQuotas quotas) {
        this.foundation = foundation;
        this.settings = settings;
        this.clock = clock;
        this.quotas = quotas;
    }

    @Override
    protected void configure() {
        bind(InstantSource.class).toInstance(clock);
        SecureRandom random = new SecureRandom();
        byte[] serverKey = foundation.secrets().apiKeys().reveal().getBytes(StandardCharsets.UTF_8);
        bind(RandomGenerator.class).toInstance(random);
        bind(SecretHasher.class).toInstance(new SecretHasher(serverKey));
        bind(SecretSealing.class).toInstance(new SecretSealing(serverKey, random));
        bind(ActionQuotas.class).toInstance(quotas);
        bind(AddressLimits.Quotas.class).toInstance(perAddress(settings.limits()));
        bind(Housekeeping.OrphanAge.class)
                .toInstance(new Housekeeping.OrphanAge(settings.media().orphanAge()));
        bind(FeedbackLimit.class)
                .toInstance(new FeedbackLimit(settings.platform().feedbackPerMinute()));
        bind(OperatorSecrets.class).toInstance(operator());
        bind(TokenView.class).toInstance(token());
        bind(TokenFacts.class).toInstance(tokenFacts());
        bind(HttpSettings.class).toInstance(http());
        bind(UploadLimits.class).toInstance(uploads());
        bind(StorageRoom.Limit.class)
                .toInstance(new StorageRoom.Limit(settings.uploads().agentBytes()));
        bind(UploadFiles.class)
                .toInstance(new DiskUploadFiles(
                        settings.dataDirectory().resolve("uploads"),
                        settings.media().diskReserveBytes()));
        one(Housekeeping.class);
        one(EarlyRenditions.class);
        bind(AccountRoutes.Grace.class)
                .toInstance(new AccountRoutes.Grace(
                        Duration.ofDays(settings.platform().deletionGraceDays())));
        bind(LeavingGrace.class)
                .toInstance(new LeavingGrace(Duration.ofDays(settings.platform().deletionGraceDays())));
        bind(KeyAging.Life.class)
                .toInstance(new KeyAging.Life(settings.secrets().keyDays()));
        one(KeyAging.class);
        one(AccountUpkeep.class);
        one(WebhookWorker.class);
    }

    static AddressLimits.Quotas perAddress(LimitSettings limits) {
        LimitSettings.PerAddress perAddress = limits.perAddress();
        return new AddressLimits.Quotas(
                perAddress.registrationsPerHour(), perAddress.keyRotationsPerHour(), perAddress.failedLogins());
    }

    static HttpSettings.Rates rates(LimitSettings limits) {
        LimitSettings.Requests requests = limits.requests();
        return new HttpSettings.Rates(requests.reads(), requests.writes(), requests.window());
    }

    private UploadLimits uploads() {
        UploadSettings uploads = settings.uploads();
        return new UploadLimits(settings.media().uploadBytes(), uploads.perAgent(), uploads.allBytes(), uploads.age());
    }

    private OperatorSecrets operator() {
        return new OperatorSecrets(
                settings.secrets().adminToken().map(Secret::reveal),
                settings.secrets().botSecret().map(Secret::reveal));
    }

    private TokenView token() {
        PlatformSettings.Token token = settings.platform().token();
        return new TokenView(token.name(), token.chain(), token.contract(), token.pumpfun(), token.disclaimer());
    }

    private TokenFacts tokenFacts() {
        PlatformSettings.Token token = settings.platform().token();
        return new TokenFacts(token.name(), token.chain(), token.contract(), token.pumpfun(), token.disclaimer());
    }

    /** Throws {@link IllegalArgumentException} with one line when there is a certificate that is no good. */
    static HttpSettings.Transport transport(TransportSettings transport) {
        return new HttpSettings.Transport(
                transport.held(),
                transport
                        .certificate()
                        .flatMap(chain ->
                                transport.key().map(key -> new HttpSettings.Transport.Certificate(chain, key))),
                transport.preload());
    }

    private HttpSettings http() {
        ServerSettings server = settings.server();
        HttpSettings.Limits standard = HttpSettings.Limits.standard();
        return new HttpSettings(
                server.host(),
                server.port(),
                server.baseUrl(),
                server.trustedProxies().stream().map(AddressRange::parse).collect(Collectors.toSet()),
                new HttpSettings.Limits(
                        server.jsonBytes(),
                        settings.media().uploadBytes(),
                        Math.max(
                                settings.uploads().formBytes(), settings.media().uploadBytes() + BESIDES_A_FILE),
                        standard.headerBytes(),
                        standard.headerTime(),
                        standard.idleTime(),
                        standard.bodyBytesPerSecond(),
                        standard.bodyGrace(),
                        server.maxConnections(),
                        standard.stopTime()),
                rates(settings.limits()),
                settings.dataDirectory().resolve("tmp").resolve("received"),
                foundation.media().origin(),
                transport(server.transport()));
    }
}
