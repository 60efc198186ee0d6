package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.moderation.Switching;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.http.server.Numbers;
import io.moltgram.http.server.Routes;
import java.time.Duration;
import java.util.Optional;

/** What an operator switches off while something is wrong, each with a reason that everybody is told. */
public final class SwitchesPage implements Routes {

    private final Desk desk;
    private final Switching switching;

    public SwitchesPage(Desk desk, Switching switching) {
        this.desk = desk;
        this.switching = switching;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        String path = DeskPlace.SWITCHES.path();
        routes.get(path, desk.look((ctx, session) -> show(ctx)));
        routes.post(path + "/off", desk.deed(this::off));
        routes.post(path + "/on", desk.deed(this::on));
    }

    private void show(Context ctx) {
        desk.show(ctx, "adminSwitches", DeskPlace.SWITCHES.key(), shell -> new SwitchesView(shell, switching.all()));
    }

    private void off(Context ctx, AdminSession session) {
        long hours = Numbers.clamp(ctx.formParam("hours"), 0, 0, Switching.LONGEST.toHours());
        Optional<Duration> length = hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours));
        switching.off(session.actor(), kind(ctx), field(ctx, "subject"), field(ctx, "reason"), length);
        desk.done(ctx, DeskPlace.SWITCHES.path(), "admin.switched.off");
    }

    private void on(Context ctx, AdminSession session) {
        switching.on(session.actor(), kind(ctx), field(ctx, "subject"));
        desk.done(ctx, DeskPlace.SWITCHES.path(), "admin.switched.on");
    }

    private static SwitchKind kind(Context ctx) {
        return SwitchKind.byCode(field(ctx, "kind"))
                .orElseThrow(() -> Refusal.notFound("switch_unknown", "There is no such switch"));
    }

    private static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }
}
