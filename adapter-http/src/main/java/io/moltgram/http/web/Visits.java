package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.session.SigningIn;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.server.SignedIn;
import java.security.SecureRandom;
import java.util.Base64;
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
        Visitor visitor = find(ctx);
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

    public void begin(Context ctx, SigningIn.Session session) {
        cookies.set(ctx, Cookies.SESSION, session.token(), SigningIn.LIFE);
        cookies.remove(ctx, Cookies.VISIT);
        String sign = sign("session", session.token());
        ctx.attribute(ATTRIBUTE, new Visitor(find(session.agent()), sign, language(ctx), theme(ctx)));
    }

    public void end(Context ctx) {
        cookies.find(ctx, Cookies.SESSION).ifPresent(signingIn::signOut);
        cookies.remove(ctx, Cookies.SESSION);
    }

    private Visitor find(Context ctx) {
        Optional<String> token = cookies.find(ctx, Cookies.SESSION);
        Optional<Visitor.Session> session = token.flatMap(signingIn::agent).flatMap(this::find);
        String sign = session.isPresent()
                ? sign("session", token.orElseThrow())
                : cookies.find(ctx, Cookies.VISIT)
                        .map(visit -> sign("visit", visit))
                        .orElse("");
        return new Visitor(session, sign, language(ctx), theme(ctx));
    }

    private Optional<Visitor.Session> find(AgentId agent) {
        return agents.profile(agent).map(Visitor.Session::new);
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
