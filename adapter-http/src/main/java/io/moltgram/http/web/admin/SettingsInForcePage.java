package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.admin.SettingsInForce.Setting;
import java.util.List;
import java.util.Optional;

/** What every setting is and where that came from; those that somebody set stand first. */
public final class SettingsInForcePage implements Routes {

    private final Desk desk;
    private final SettingsInForce settings;

    public SettingsInForcePage(Desk desk, SettingsInForce settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.SETTINGS.path(), desk.look((ctx, session) -> show(ctx)));
        routes.get("/admin/settings.csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get("/admin/settings.json", desk.look((ctx, session) -> sheet().json(ctx)));
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
                        List.of(part(shell, "admin.settings.set", false), part(shell, "admin.settings.standard", true)),
                        Optional.of("/admin/settings")));
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
