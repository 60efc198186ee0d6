package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.admin.SettingsInForce.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What every setting is and where that came from; those that somebody set stand first. */
public final class SettingsInForcePage implements Routes {

    private static final String RELOAD = DeskPlace.SETTINGS.path() + "/reload";

    private final Desk desk;
    private final SettingsInForce settings;

    public SettingsInForcePage(Desk desk, SettingsInForce settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.SETTINGS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.post(RELOAD, desk.deed((ctx, session) -> reload(ctx, session)));
        routes.get("/admin/settings.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/settings.json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void reload(Context ctx, AdminSession session) {
        boolean isGood = settings.reload(session.actor()).refused().isEmpty();
        desk.done(ctx, DeskPlace.SETTINGS.path(), isGood ? "admin.settings.reloaded" : "admin.settings.refused");
    }

    private void show(Context ctx) {
        desk.show(
                ctx,
                "adminList",
                DeskPlace.SETTINGS.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.SETTINGS,
                        shell.t("admin.settings.text"),
                        List.of(),
                        List.of(
                                again(shell),
                                part(shell, "admin.settings.set", false),
                                part(shell, "admin.settings.standard", true)),
                        Optional.of("/admin/settings")));
    }

    private DeskList.Part again(Shell shell) {
        List<String> notes = new ArrayList<>(List.of(shell.t("admin.settings.again.text")));
        Optional<SettingsInForce.Outcome> last = settings.last();
        last.ifPresent(outcome -> {
            notes.add(shell.t("admin.settings.again.last", shell.ago(outcome.at())));
            notes.addAll(outcome.refused());
            notes.addAll(outcome.changed());
            outcome.waiting().forEach(name -> notes.add(shell.t("admin.settings.waiting", name)));
        });
        DeskList.Row row = DeskList.Row.of(shell.t("admin.settings.file"), "", notes.toArray(String[]::new))
                .with(new DeskList.Button(RELOAD, shell.t("admin.settings.again"), "", false));
        boolean isIll = last.filter(outcome -> !outcome.refused().isEmpty()).isPresent();
        return new DeskList.Part(
                "", "", List.of(isIll ? row.is(shell.t("admin.settings.bad"), true) : row), Optional.empty());
    }

    private DeskList.Part part(Shell shell, String heading, boolean isDefault) {
        return new DeskList.Part(
                shell.t(heading),
                shell.t("admin.settings.none"),
                settings.all().stream()
                        .filter(setting -> setting.isDefault() == isDefault)
                        .map(setting -> row(shell, setting))
                        .toList(),
                Optional.empty());
    }

    private static DeskList.Row row(Shell shell, Setting setting) {
        String value = setting.value().isEmpty() ? shell.t("admin.settings.empty") : setting.value();
        return setting.isDefault()
                ? DeskList.Row.of(setting.name(), "", value)
                : DeskList.Row.of(setting.name(), "", value, setting.origin());
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        settings.all().forEach(setting -> lines.add(List.of(setting.name(), setting.value(), setting.origin())));
        return new Sheet("settings", List.of("name", "value", "origin"), lines);
    }
}
