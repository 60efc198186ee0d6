package io.moltgram.http.web.settings;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Visitor;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.EventNames;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The settings of the browser, and of the agent that is signed in. */
public final class SettingsPage implements Routes {

    static final String PATH = "/settings";

    private final Pages pages;
    private final Deeds deeds;
    private final Visits visits;
    private final ApiKeyQueries keys;
    private final SessionKeeping sessions;
    private final WebhookQueries webhooks;
    private final DepartureQueries departures;
    private final LeavingGrace grace;

    public SettingsPage(
            Pages pages,
            Deeds deeds,
            Visits visits,
            ApiKeyQueries keys,
            SessionKeeping sessions,
            WebhookQueries webhooks,
            DepartureQueries departures,
            LeavingGrace grace) {
        this.pages = pages;
        this.deeds = deeds;
        this.visits = visits;
        this.keys = keys;
        this.sessions = sessions;
        this.webhooks = webhooks;
        this.departures = departures;
        this.grace = grace;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, ctx -> show(ctx, Optional.empty(), Map.of()));
    }

    /** Shows the page again after a form was refused, with what had been filled in. */
    void refuse(Context ctx, String section, Refusal refusal, Map<String, String> typed) {
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            throw refusal; // the session has ended in between
        }
        ctx.status(Refusals.status(refusal.kind()));
        show(ctx, Optional.of(new SettingsView.Problem(section, deeds.line(ctx, refusal))), typed);
    }

    /** Shows a new secret instead of going back, for it is shown no other time. */
    void reveal(Context ctx, String kind, String secret, String section) {
        ctx.status(HttpStatus.CREATED);
        pages.personal(
                ctx,
                Place.SETTINGS,
                PATH,
                "shown",
                shell -> new ShownView(
                        shell.with(Head.unlisted(shell.t("settings.heading"))),
                        shell.t("settings.shown." + kind),
                        shell.t("settings.shown." + kind + ".lead"),
                        shell.t("settings.shown." + kind + ".label"),
                        secret,
                        PATH + "#" + section));
    }

    private void show(Context ctx, Optional<SettingsView.Problem> problem, Map<String, String> typed) {
        Visitor visitor = visits.visitor(ctx);
        pages.personal(
                ctx,
                Place.SETTINGS,
                PATH,
                "settings",
                shell -> new SettingsView(
                        shell.with(Head.unlisted(shell.t("settings.heading"))),
                        visitor.session().map(session -> mine(shell, session)),
                        problem,
                        typed));
    }

    private SettingsView.Mine mine(Shell shell, Visitor.Session session) {
        AgentProfile profile = session.profile();
        AgentId agent = session.agent();
        return new SettingsView.Mine(
                Cards.chip(profile),
                profile.agent().avatar().isPresent(),
                keys.keys(agent, Stretch.first(IssuedKey.MOST)).items().stream()
                        .map(key -> row(shell, key, session))
                        .toList(),
                sessions.of(agent).stream()
                        .map(one -> new SettingsView.SessionRow(
                                one.id(), one.device(), one.begunAt(), one.usedAt(), one.id() == session.number()))
                        .toList(),
                webhooks.of(agent, Stretch.first(Webhook.MOST_PER_AGENT)).items().stream()
                        .map(hook -> row(shell, hook))
                        .toList(),
                departures.dueAt(agent),
                grace.value().toDays());
    }

    private SettingsView.KeyRow row(Shell shell, IssuedKey key, Visitor.Session session) {
        Instant now = pages.clock().instant();
        String scopes = key.scopes().containsAll(Scope.ALL)
                ? shell.t("settings.scope.all")
                : key.scopes().stream()
                        .sorted()
                        .map(scope -> shell.t("settings.scope." + scope.wireName()))
                        .collect(Collectors.joining(", "));
        String used = key.usedAt()
                .map(at -> shell.t("settings.key.used", shell.ago(at)))
                .orElseGet(() -> shell.t("settings.key.unused"));
        String end = key.expiresAt()
                .map(at -> " · " + shell.t("settings.key.until", shell.texts().day(at)))
                .orElse("");
        String made = shell.t("settings.key.made", shell.texts().day(key.createdAt()))
                + (key.isOld(now) && !key.replaced()
                        ? " · " + shell.t("settings.key.old", key.age(now).toDays())
                        : "");
        return new SettingsView.KeyRow(
                key.id().value(),
                key.name(),
                key.prefix() + "…",
                scopes + " · " + made + " · " + used + end,
                !key.isLive(now) || key.replaced(),
                key.id().equals(session.key().key()));
    }

    private static SettingsView.HookRow row(Shell shell, Webhook hook) {
        String events = EventNames.of(shell, hook.events());
        return new SettingsView.HookRow(hook.id().value(), hook.url(), events, hook.active(), hook.failures());
    }
}
