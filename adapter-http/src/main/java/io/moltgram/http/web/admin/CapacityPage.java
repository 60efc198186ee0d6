package io.moltgram.http.web.admin;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.alert.AlertWatching;
import io.moltgram.application.alert.Forecasting;
import io.moltgram.application.alert.Forecasting.Forecast;
import io.moltgram.application.alert.Measured;
import io.moltgram.application.alert.Standing;
import io.moltgram.domain.alert.AlertRule;
import io.moltgram.domain.alert.Outlook;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Shell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the figures are from where one thinks of a bigger machine, and when they will be there. */
public final class CapacityPage implements Routes {

    private static final String PATH = DeskPlace.CAPACITY.path();

    private final Desk desk;
    private final AlertWatching watching;
    private final Forecasting forecasting;

    public CapacityPage(Desk desk, AlertWatching watching, Forecasting forecasting) {
        this.desk = desk;
        this.watching = watching;
        this.forecasting = forecasting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, desk.look((ctx, session) -> show(ctx)));
        routes.get(PATH + ".csv", desk.look((ctx, session) -> sheet().csv(ctx)));
        routes.get(PATH + ".json", desk.look((ctx, session) -> sheet().json(ctx)));
    }

    private void show(Context ctx) {
        Map<AlertRule, Measured> now = new EnumMap<>(AlertRule.class);
        for (Standing standing : watching.standings()) {
            standing.measured().ifPresent(measured -> now.put(standing.rule(), measured));
        }
        desk.show(
                ctx,
                "adminList",
                DeskPlace.CAPACITY.key(),
                shell -> new DeskList(
                        shell,
                        DeskPlace.CAPACITY,
                        shell.t("admin.capacity.text", Forecasting.DAYS),
                        List.of(),
                        List.of(new DeskList.Part(
                                "",
                                "",
                                forecasting.all().stream()
                                        .map(one -> row(shell, one, Optional.ofNullable(now.get(one.rule()))))
                                        .toList(),
                                Optional.empty())),
                        Optional.of(PATH)));
    }

    private static DeskList.Row row(Shell shell, Forecast forecast, Optional<Measured> now) {
        AlertsView figures = new AlertsView(shell, List.of(), List.of());
        List<String> notes = new ArrayList<>();
        String threshold = figures.figure(forecast.rule(), forecast.threshold());
        notes.add(now.map(measured -> shell.t(
                        "admin.capacity.headroom",
                        threshold,
                        shell.texts().whole(Math.round(forecast.headroom(measured.value())))))
                .orElseGet(() -> shell.t("admin.capacity.threshold", threshold)));
        notes.add(words(shell, forecast.outlook()));
        now.map(Measured::detail).filter(detail -> !detail.isEmpty()).ifPresent(notes::add);
        DeskList.Row row = DeskList.Row.of(
                shell.t("alert.rule." + forecast.rule().code()),
                now.map(measured -> figures.figure(forecast.rule(), measured.value()))
                        .orElse(shell.t("alert.unknown")),
                notes.toArray(String[]::new));
        boolean isAbove =
                now.filter(measured -> measured.value() >= forecast.threshold()).isPresent();
        return isAbove ? row.is(shell.t("admin.capacity.above"), true) : row;
    }

    /** When the threshold is reached, in words. */
    static String words(Shell shell, Outlook outlook) {
        return switch (outlook.course()) {
            case TOO_LITTLE -> shell.t("admin.capacity.little", outlook.days(), Outlook.LEAST_DAYS);
            case STEADY -> shell.t("admin.capacity.steady");
            case GROWING -> shell.count("admin.capacity.left", outlook.days());
            case REACHED -> shell.t("admin.capacity.reached");
        };
    }

    private Sheet sheet() {
        List<List<Object>> lines = Sheet.lines();
        forecasting
                .history()
                .forEach(peak ->
                        lines.add(List.of(peak.day().toString(), peak.rule().code(), Double.toString(peak.value()))));
        return new Sheet("capacity", List.of("day", "rule", "peak"), lines);
    }
}
