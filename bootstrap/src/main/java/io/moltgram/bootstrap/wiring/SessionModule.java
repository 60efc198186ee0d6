package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.Transactions;
import io.moltgram.application.admin.AdminCodeStore;
import io.moltgram.application.admin.AdminEntering;
import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.application.admin.AdminSessionStore;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.limit.Windows;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.session.SigningIn;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.admin.Desk;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** Web sessions, which have a secret of their own: another value ends them all and leaves the API keys alone. */
final class SessionModule extends Wiring {

    private final SecretTurning turning;
    private final SecretHasher hasher;

    SessionModule(SecretTurning turning) {
        this.turning = turning;
        this.hasher = turning.hasher();
    }

    @Override
    protected void configure() {
        bind(SecretTurning.class).toInstance(turning);
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
    AdminEntering adminEntering(
            AdminCodeStore codes,
            AdminSessionStore sessions,
            Auditing auditing,
            Windows windows,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        return new AdminEntering(codes, sessions, auditing, windows, hasher, random, transactions, clock);
    }

    @Provides
    @Singleton
    AdminSessionKeeping adminSessions(
            AdminSessionStore sessions, Auditing auditing, Transactions transactions, InstantSource clock) {
        return new AdminSessionKeeping(sessions, auditing, hasher, transactions, clock);
    }

    @Provides
    @Singleton
    Desk desk(AdminSessionKeeping sessions, Cookies cookies, Guard guard, Pages pages) {
        return new Desk(sessions, hasher, cookies, guard, pages);
    }

    @Provides
    @Singleton
    Visits visits(SigningIn signingIn, AgentQueries agents, Cookies cookies) {
        return new Visits(signingIn, agents, hasher, cookies);
    }
}
