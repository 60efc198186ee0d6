package io.moltgram.http.web.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.alert.AlertWatching;
import io.moltgram.domain.alert.Alert;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** What is watched, what fires, and what did. */
public final class AlertsPage implements Routes {

    private static final int SHOWN = 50;

    private final Desk desk;
    private final AlertWatching watching;

    public AlertsPage(Desk desk, AlertWatching watching) {
        this.desk = desk;
        this.watching = watching;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        String path = DeskPlace.ALERTS.path();
        routes.get(path, desk.look((ctx, session) -> show(ctx)));
        routes.get(path + ".csv", desk.look((ctx, session) -> csv(ctx)));
        routes.get(path + ".json", desk.look((ctx, session) -> json(ctx)));
    }

    private void show(Context ctx) {
        desk.show(
                ctx,
                "adminAlerts",
                DeskPlace.ALERTS.key(),
                shell -> new AlertsView(shell, watching.standings(), watching.history(SHOWN)));
    }

    private List<Alert> all() {
        return watching.history(AlertWatching.KEPT);
    }

    private void csv(Context ctx) {
        StringBuilder text = new StringBuilder("id,rule,severity,value,threshold,detail,fired_at,resolved_at\r\n");
        for (Alert alert : all()) {
            text.append(String.join(
                            ",",
                            Long.toString(alert.id()),
                            alert.rule().code(),
                            alert.rule().severity().name(),
                            Double.toString(alert.value()),
                            Double.toString(alert.threshold()),
                            Csv.cell(alert.detail()),
                            WireTime.made(alert.firedAt()),
                            alert.resolvedAt().map(WireTime::made).orElse("")))
                    .append("\r\n");
        }
        file(ctx, "text/csv; charset=utf-8", "csv").result(text.toString());
    }

    private void json(Context ctx) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (Alert alert : all()) {
                json.writeRaw("\n");
                json.writeStartObject();
                json.writeNumberField("id", alert.id());
                json.writeStringField("rule", alert.rule().code());
                json.writeStringField("severity", alert.rule().severity().name());
                json.writeNumberField("value", alert.value());
                json.writeNumberField("threshold", alert.threshold());
                json.writeStringField("detail", alert.detail());
                json.writeStringField("fired_at", WireTime.made(alert.firedAt()));
                json.writeStringField(
                        "resolved_at", alert.resolvedAt().map(WireTime::made).orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        file(ctx, "application/json", "json").result(text.toString());
    }

    private static Context file(Context ctx, String type, String ending) {
        return ctx.contentType(type).header("Content-Disposition", "attachment; filename=\"alerts." + ending + "\"");
    }
}
