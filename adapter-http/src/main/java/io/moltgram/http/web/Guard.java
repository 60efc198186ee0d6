package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps foreign pages from sending forms in a visitor's name. */
public final class Guard {

    private static final String HEADER = "X-CSRF-Token";

    /** Own affairs, which agents may see to that may not write. */
    private static final List<String> AFFAIRS =
            List.of("/settings/", "/activity/", "/rulings/", "/login", "/logout", "/switch", "/register", "/theme");

    private final Visits visits;
    private final URI base;
    private final Consumer<AgentId> writing;

    /**
     * @param base the configured address of this server
     * @param writing refuses agents that may not write just now
     */
    public Guard(Visits visits, URI base, Consumer<AgentId> writing) {
        this.visits = visits;
        this.base = base;
        this.writing = writing;
    }

    /**
     * Refuses a form that did not come from one of our pages, or came from one made for somebody else, or from an agent
     * that may not write.
     */
    public void check(Context ctx) {
        checkOrigin(ctx);
        checkToken(ctx, Optional.ofNullable(ctx.formParam("csrf")));
        checkWriting(ctx);
    }

    private void checkWriting(Context ctx) {
        String path = ctx.path();
        if (path.equals("/settings/profile") || AFFAIRS.stream().noneMatch(path::startsWith)) {
            visits.visitor(ctx).agent().ifPresent(writing);
        }
    }

    /**
     * Refuses what the browser says comes from another site (Fetch Metadata; RFC 6454). Enough alone only where nothing
     * is at stake.
     */
    public void checkOrigin(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        String origin = ctx.header("Origin");
        boolean foreign = site != null
                ? !site.equals("same-origin") && !site.equals("none")
                : origin != null && !isOurs(origin, ctx.header("Host"));
        if (foreign) {
            throw refused();
        }
    }

    /** Refuses a form that did not come from one of our pages, or does not hold a token that they were given. */
    public void check(Context ctx, List<String> tokens) {
        checkOrigin(ctx);
        String given =
                MaskedToken.unmask(Optional.ofNullable(ctx.formParam("csrf")).orElse(""));
        if (tokens.stream().noneMatch(token -> same(token, given))) {
            throw refused();
        }
    }

    /** Refuses a form without the visitor's token; the header stands in for the field. */
    public void checkToken(Context ctx, Optional<String> field) {
        String expected = visits.visitor(ctx).token();
        String given = MaskedToken.unmask(
                field.or(() -> Optional.ofNullable(ctx.header(HEADER))).orElse(""));
        boolean isGood = same(expected, given)
                || visits.formerToken(ctx).filter(former -> same(former, given)).isPresent();
        if (expected.isEmpty() || !isGood) {
            throw refused();
        }
    }

    private boolean isOurs(String origin, @Nullable String host) {
        String authority = origin.replaceFirst("^https?://", "");
        return authority.equals(base.getAuthority()) || authority.equals(host);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refused() {
        return Refusal.forbidden("form_refused", "This form was open too long or came from elsewhere");
    }
}
