package io.moltgram.http.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.KeyKeeping;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Making, replacing and ending the keys of the agent that is signed in, by hand. */
public final class KeyDeeds implements Routes {

    private static final String SECTION = "keys";
    private static final long LONGEST_DAYS = 3_650;

    private final SettingsPage page;
    private final Pages pages;
    private final Guard guard;
    private final Visits visits;
    private final AddressLimits limits;
    private final KeyIssuing issuing;
    private final KeyKeeping keeping;

    public KeyDeeds(
            SettingsPage page,
            Pages pages,
            Guard guard,
            Visits visits,
            AddressLimits limits,
            KeyIssuing issuing,
            KeyKeeping keeping) {
        this.page = page;
        this.pages = pages;
        this.guard = guard;
        this.visits = visits;
        this.limits = limits;
        this.issuing = issuing;
        this.keeping = keeping;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/settings/keys", this::create);
        routes.post("/settings/keys/rotate", this::rotate);
        routes.post("/settings/keys/{id}/end", this::end);
    }

    private KeyHolder holder(Context ctx) {
        visits.require(ctx);
        guard.check(ctx);
        return visits.visitor(ctx).session().map(Visitor.Session::key).orElseThrow();
    }

    private void create(Context ctx) {
        KeyHolder holder = holder(ctx);
        String name = Optional.ofNullable(ctx.formParam("name")).orElse("");
        Set<Scope> scopes = ctx.formParams("scope").stream()
                .map(Scope::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        long days = Numbers.clamp(ctx.formParam("days"), 0, 0, LONGEST_DAYS);
        Optional<Instant> end = days == 0
                ? Optional.empty()
                : Optional.of(pages.clock().instant().plus(Duration.ofDays(days)));
        try {
            KeyIssuing.Issued issued = issuing.create(holder, name, scopes, end);
            page.reveal(ctx, "key", issued.secret().reveal(), SECTION);
        } catch (Refusal refusal) {
            page.refuse(ctx, SECTION, refusal, Map.of("name", name));
        }
    }

    /** Replaces the key with which the visitor is signed in, who is signed in with the new one then. */
    private void rotate(Context ctx) {
        KeyHolder holder = holder(ctx);
        long hours = Numbers.clamp(ctx.formParam("overlap"), 0, 0, KeyIssuing.LONGEST_OVERLAP.toHours());
        try {
            if (ctx.formParam("sure") == null) {
                throw Refusal.invalid("not_confirmed", "Confirm it first");
            }
            limits.rotating(ClientAddress.of(ctx));
            String secret = issuing.rotate(holder, Duration.ofHours(hours), false)
                    .secret()
                    .reveal();
            visits.begin(ctx, secret);
            page.reveal(ctx, "rotated", secret, SECTION);
        } catch (Refusal refusal) {
            page.refuse(ctx, SECTION, refusal, Map.of());
        }
    }

    private void end(Context ctx) {
        KeyHolder holder = holder(ctx);
        try {
            keeping.revoke(holder, KeyId.parse(ctx.pathParam("id")));
        } catch (Refusal refusal) {
            page.refuse(ctx, SECTION, refusal, Map.of());
            return;
        }
        visits.renew(ctx);
        pages.tell(ctx, "settings.key.ended");
        ctx.redirect(SettingsPage.PATH + "#" + SECTION, HttpStatus.SEE_OTHER);
    }
}
