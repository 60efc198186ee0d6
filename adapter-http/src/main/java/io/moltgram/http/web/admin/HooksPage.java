package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.webhook.HookOverseeing;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.application.webhook.WebhookQueries.Answered;
import io.moltgram.application.webhook.WebhookQueries.Owned;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.EventNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The webhooks of all agents, how they answer, and a way to stop them. */
public final class HooksPage implements Routes {

    private static final int ROWS = 50;
    private static final int MOST_IN_A_FILE = 10_000;
    private static final Cursor CURSOR = new Cursor("hooks", 2);
    private static final List<String> COLUMNS = List.of(
            "id", "agent", "url", "events", "active", "failures", "created", "last", "last_status", "last_success");

    private final Desk desk;
    private final WebhookQueries webhooks;
    private final HookOverseeing overseeing;

    public HooksPage(Desk desk, WebhookQueries webhooks, HookOverseeing overseeing) {
        this.desk = desk;
        this.webhooks = webhooks;
        this.overseeing = overseeing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.WEBHOOKS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/webhooks.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/webhooks.json", desk.look((ctx, session) -> sheet().json(ctx)));
        routes.post("/admin/webhooks/{agent}/{id}/stop", desk.deed(this::stop));
        routes.post("/admin/webhooks/{agent}/{id}/start", desk.deed(this::start));
    }

    private void show(Context ctx) {
        Slice<Owned> some = webhooks.all(new Stretch(CURSOR.position(ctx), ROWS));
        WebhookQueries.Backlog backlog = webhooks.backlog();
        desk.show(
                ctx,
                "adminList",
                DeskPlace.WEBHOOKS.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.WEBHOOKS,
                        shell.t("admin.hooks.text"),
                        List.of(Measure.count(shell, "admin.hooks.waiting", backlog.events())),
                        List.of(new DeskList.Part(
                                shell.t("admin.hooks.all"),
                                shell.t("admin.hooks.none"),
                                some.items().stream()
                                        .map(one -> row(shell, one))
                                        .toList(),
                                some.next().map(next -> "/admin/webhooks?cursor=" + CURSOR.show(next)))),
                        Optional.of("/admin/webhooks")));
    }

    private static DeskList.Row row(Shell shell, Owned one) {
        Webhook hook = one.webhook();
        List<String> notes = new ArrayList<>();
        notes.add(hook.url());
        notes.add(EventNames.of(shell, hook.events()));
        notes.add(one.last().map(last -> told(shell, last)).orElse(shell.t("admin.hooks.untold")));
        String path =
                "/admin/webhooks/" + hook.agent().value() + "/" + hook.id().value();
        DeskList.Row row = DeskList.Row.of(one.owner(), "", notes.toArray(String[]::new))
                .at("/admin/agents/" + one.owner())
                .with(
                        hook.active()
                                ? new DeskList.Button(path + "/stop", shell.t("admin.hooks.stop"), hook.url(), true)
                                : new DeskList.Button(
                                        path + "/start", shell.t("admin.hooks.start"), hook.url(), false));
        if (!hook.active()) {
            return row.is(shell.t("admin.hooks.stopped"), true);
        }
        return hook.failures() == 0 ? row : row.is(shell.count("admin.hooks.failures", hook.failures()), true);
    }

    private static String told(Shell shell, Answered last) {
        String status = last.status().map(String::valueOf).orElse(last.answer());
        return shell.t(last.success() ? "admin.hooks.well" : "admin.hooks.ill", shell.ago(last.at()), status);
    }

    private void stop(Context ctx, AdminSession session) {
        overseeing.stop(session.actor(), agent(ctx), WebhookId.parse(ctx.pathParam("id")));
        desk.done(ctx, DeskPlace.WEBHOOKS.path(), "admin.hook.stopped");
    }

    private void start(Context ctx, AdminSession session) {
        overseeing.start(session.actor(), agent(ctx), WebhookId.parse(ctx.pathParam("id")));
        desk.done(ctx, DeskPlace.WEBHOOKS.path(), "admin.hook.started");
    }

    private static AgentId agent(Context ctx) {
        try {
            return new AgentId(Long.parseLong(ctx.pathParam("agent")));
        } catch (NumberFormatException e) {
            throw Refusal.notFound("webhook_not_found", "Webhook not found");
        }
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        for (Owned one : webhooks.all(Stretch.first(MOST_IN_A_FILE)).items()) {
            Webhook hook = one.webhook();
            lines.add(List.of(
                    hook.id().value(),
                    one.owner(),
                    hook.url(),
                    String.join(" ", hook.events().names()),
                    hook.active(),
                    hook.failures(),
                    WireTime.made(hook.createdAt()),
                    one.last().map(last -> WireTime.made(last.at())).orElse(""),
                    one.last().flatMap(Answered::status).map(String::valueOf).orElse(""),
                    one.last().map(last -> String.valueOf(last.success())).orElse("")));
        }
        return new Sheet("webhooks", COLUMNS, lines);
    }
}
