package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.SigningIn;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Visits;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Web sessions, which have a secret of their own: another value ends them all and leaves the API keys alone. */
final class SessionModule extends Wiring {

    private final SecretHasher hasher;

    SessionModule(Secret secret) {
        this.hasher = new SecretHasher(secret.reveal().getBytes(StandardCharsets.UTF_8));
    }

    @Provides
    @Singleton
    SigningIn signingIn(
            Authenticating authenticating,
            SessionStore sessions,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        return new SigningIn(authenticating, sessions, hasher, random, transactions, clock);
    }

    @Provides
    @Singleton
    SessionKeeping sessionKeeping(SessionStore sessions, Transactions transactions, InstantSource clock) {
        return new SessionKeeping(sessions, hasher, transactions, clock);
    }

    @Provides
    @Singleton
    Visits visits(SigningIn signingIn, AgentQueries agents, Cookies cookies) {
        return new Visits(signingIn, agents, hasher, cookies);
    }
}
