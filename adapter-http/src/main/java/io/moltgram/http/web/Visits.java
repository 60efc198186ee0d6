package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.session.WebSession;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.RequestLog;
import io.moltgram.http.server.SignedIn;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Tells who looks at a page, from cookies; begins and ends sessions in them. */
public final class Visits implements SignedIn {

    private static final String ATTRIBUTE = "moltgram.visitor";
    private static final int TOKEN_BYTES = 18;

    private final SigningIn signingIn;
    private final AgentQueries agents;
    private final SecretHasher hasher;
    private final Cookies cookies;
    private final SecureRandom random = new SecureRandom();

    public Visits(SigningIn signingIn, AgentQueries agents, SecretHasher hasher, Cookies cookies) {
        this.signingIn = signingIn;
        this.agents = agents;
        this.hasher = hasher;
        this.cookies = cookies;
    }

    public Visitor visitor(Context ctx) {
        Visitor known = ctx.attribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        Visitor visitor = visitor(ctx, cookies.find(ctx, Cookies.SESSION));
        visitor.agent().ifPresent(RequestLog::by);
        ctx.attribute(ATTRIBUTE, visitor);
        return visitor;
    }

    /** Who looks, as far as it can be told without the database; for pages that say that something is broken. */
    public Visitor stranger(Context ctx) {
        return new Visitor(Optional.empty(), "", language(ctx), theme(ctx));
    }

    /** The agent that the visitor is signed in as, else a refusal as unauthenticated. */
    public AgentId require(Context ctx) {
        return visitor(ctx).agent().orElseThrow(() -> Refusal.unauthenticated("login_required", "Log in first"));
    }

    @Override
    public Seat seat(Context ctx) {
        AgentId agent = require(ctx);
        String token = cookies.find(ctx, Cookies.SESSION).orElse("");
        return new Seat(
                agent,
                visitor(ctx).token(),
                () -> signingIn.agent(token).filter(agent::equals).isPresent());
    }

    /** A token for forms of a visitor who is not signed in; remembered by a cookie. */
    public String token(Context ctx) {
        Visitor visitor = visitor(ctx);
        if (!visitor.token().isEmpty()) {
            return visitor.token();
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String visit = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        cookies.set(ctx, Cookies.VISIT, visit, SigningIn.LIFE);
        return sign("visit", visit);
    }

    /** Signs the visitor in with the key, beside the agents that are signed in already; refuses what that refuses. */
    public void begin(Context ctx, String key) {
        SigningIn.Session session = signingIn.signIn(
                key, cookies.find(ctx, Cookies.SESSION), Device.of(Optional.ofNullable(ctx.header("User-Agent"))));
        cookies.set(ctx, Cookies.SESSION, session.token(), SigningIn.LIFE);
        cookies.remove(ctx, Cookies.VISIT);
        ctx.attribute(ATTRIBUTE, visitor(ctx, Optional.of(session.token())));
    }

    /** The secret by which the browser is known; refused as unauthenticated if there is none. */
    public String browser(Context ctx) {
        require(ctx);
        return cookies.find(ctx, Cookies.SESSION).orElseThrow();
    }

    /** Signs out the agent that acts, or all of this browser. */
    public void end(Context ctx, boolean all) {
        String token = browser(ctx);
        if (all) {
            signingIn.signOutAll(token);
        } else {
            signingIn.signOut(token);
        }
        renew(ctx);
    }

    /** Looks again who is signed in, after that may have changed. */
    public void renew(Context ctx) {
        Visitor visitor = visitor(ctx, cookies.find(ctx, Cookies.SESSION));
        if (visitor.session().isEmpty()) {
            cookies.remove(ctx, Cookies.SESSION);
        }
        ctx.attribute(ATTRIBUTE, visitor);
    }

    /** Those who are signed in beside the one who acts. */
    List<AgentProfile> others(Visitor.Session session) {
        return session.others().stream()
                .map(agents::profile)
                .flatMap(Optional::stream)
                .toList();
    }

    private Visitor visitor(Context ctx, Optional<String> token) {
        Optional<Visitor.Session> session = token.map(signingIn::in).flatMap(this::find);
        String sign = session.isPresent()
                ? sign("session", token.orElseThrow() + " " + session.get().agent())
                : cookies.find(ctx, Cookies.VISIT)
                        .map(visit -> sign("visit", visit))
                        .orElse("");
        return new Visitor(session, sign, language(ctx), theme(ctx));
    }

    private Optional<Visitor.Session> find(List<WebSession> sessions) {
        return sessions.stream()
                .findFirst()
                .flatMap(first -> agents.profile(first.agent())
                        .map(profile -> new Visitor.Session(
                                profile,
                                first.id(),
                                new KeyHolder(first.agent(), first.key(), Scope.ALL),
                                sessions.stream().skip(1).map(WebSession::agent).toList())));
    }

    /** The visitor's token for forms as it was by the server's former key, for pages that are open since then. */
    Optional<String> formerToken(Context ctx) {
        return visitor(ctx)
                .session()
                .map(session -> "session " + cookies.find(ctx, Cookies.SESSION).orElse("") + " " + session.agent())
                .or(() -> cookies.find(ctx, Cookies.VISIT).map(visit -> "visit " + visit))
                .map(text -> hasher.hashes("form " + text))
                .filter(hashes -> hashes.size() > 1)
                .map(hashes -> hashes.get(1).value());
    }

    private String sign(String kind, String secret) {
        return hasher.hash("form " + kind + " " + secret).value();
    }

    /** By address, then by cookie, then by what the browser asks for; a choice by address is remembered. */
    private Language language(Context ctx) {
        Optional<Language> chosen = Optional.ofNullable(ctx.queryParam("lang")).flatMap(Language::byCode);
        if (chosen.isPresent()) {
            cookies.set(ctx, Cookies.LANGUAGE, chosen.get().code(), Cookies.YEAR);
            return chosen.get();
        }
        return cookies.find(ctx, Cookies.LANGUAGE)
                .flatMap(Language::byCode)
                .orElseGet(() -> Language.accepted(
                        Optional.ofNullable(ctx.header("Accept-Language")).orElse("")));
    }

    private Theme theme(Context ctx) {
        return cookies.find(ctx, Cookies.THEME).flatMap(Theme::byCode).orElse(Theme.SYSTEM);
    }
}
