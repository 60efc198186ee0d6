package io.moltgram.http.web.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.audit.AuditQueries;
import io.moltgram.application.audit.AuditQueries.Filter;
import io.moltgram.application.audit.AuditVerifying;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The audit log, with filters, and as a file. */
public final class AuditPage implements Routes {

    private static final int ROWS = 50;
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST = 100;
    private static final Cursor CURSOR = new Cursor("audit", 1);

    private final Desk desk;
    private final AuditQueries audit;
    private final AuditVerifying verifying;

    public AuditPage(Desk desk, AuditQueries audit, AuditVerifying verifying) {
        this.desk = desk;
        this.audit = audit;
        this.verifying = verifying;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(DeskPlace.AUDIT.path(), desk.look(this::show));
        routes.get("/admin/audit.csv", desk.look((ctx, session) -> csv(ctx)));
        routes.get("/admin/audit.json", desk.look((ctx, session) -> json(ctx)));
    }

    private void show(Context ctx, AdminSession session) {
        AuditView.Wanted wanted = wanted(ctx);
        Slice<AuditLine> lines = audit.lines(filter(wanted), new Stretch(CURSOR.position(ctx), ROWS));
        Optional<AuditVerifying.Verdict> verdict =
                ctx.queryParam("verify") == null ? Optional.empty() : Optional.of(verifying.verify());
        String query = query(wanted);
        desk.show(
                ctx,
                "adminAudit",
                DeskPlace.AUDIT.key(),
                shell -> new AuditView(
                        shell,
                        lines.items(),
                        wanted,
                        Arrays.stream(AuditKind.values()).map(AuditKind::code).toList(),
                        "/admin/audit.csv?" + query,
                        "/admin/audit.json?" + query,
                        lines.next().map(next -> "/admin/audit?" + query + "&cursor=" + CURSOR.show(next)),
                        verdict));
    }

    private static AuditView.Wanted wanted(Context ctx) {
        return new AuditView.Wanted(field(ctx, "kind"), field(ctx, "text"), field(ctx, "from"), field(ctx, "until"));
    }

    private static String field(Context ctx, String name) {
        String value = Optional.ofNullable(ctx.queryParam(name)).orElse("").strip();
        return value.substring(0, Math.min(value.length(), LONGEST));
    }

    private static String query(AuditView.Wanted wanted) {
        return "kind=" + encoded(wanted.kind()) + "&text=" + encoded(wanted.text()) + "&from=" + encoded(wanted.from())
                + "&until=" + encoded(wanted.until());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Filter filter(AuditView.Wanted wanted) {
        return new Filter(
                Optional.of(wanted.kind()).filter(kind -> !kind.isEmpty()),
                Optional.of(wanted.text()).filter(text -> !text.isEmpty()),
                day(wanted.from(), 0),
                day(wanted.until(), 1));
    }

    /** The beginning of a day, or of one so much later; nothing where no day was given. */
    private static Optional<Instant> day(String text, int later) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(later)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private interface Taker {
        void take(AuditLine line) throws IOException;
    }

    private void each(Filter filter, Taker taker) throws IOException {
        Slice<AuditLine> some = audit.lines(filter, Stretch.first(AT_ONCE));
        while (true) {
            for (AuditLine line : some.items()) {
                taker.take(line);
            }
            if (some.next().isEmpty()) {
                return;
            }
            some = audit.lines(filter, new Stretch(some.next(), AT_ONCE));
        }
    }

    private void csv(Context ctx) throws IOException {
        file(ctx, "text/csv; charset=utf-8", "csv");
        try (Writer out = writer(ctx)) {
            out.write("number,at,kind,actor,subject,detail,previous,hash\r\n");
            each(filter(wanted(ctx)), line -> out.write(String.join(",", cells(line)) + "\r\n"));
        }
    }

    private static List<String> cells(AuditLine line) {
        return List.of(
                Long.toString(line.number()),
                WireTime.made(line.at()),
                Csv.cell(line.kind()),
                Csv.cell(line.actor()),
                Csv.cell(line.subject()),
                Csv.cell(line.detail()),
                line.previous(),
                line.hash());
    }

    private void json(Context ctx) throws IOException {
        file(ctx, "application/json", "json");
        try (Writer out = writer(ctx);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            each(filter(wanted(ctx)), line -> {
                json.writeRaw("\n");
                json.writeStartObject();
                json.writeNumberField("number", line.number());
                json.writeStringField("at", WireTime.made(line.at()));
                json.writeStringField("kind", line.kind());
                json.writeStringField("actor", line.actor());
                json.writeStringField("subject", line.subject());
                json.writeStringField("detail", line.detail());
                json.writeStringField("previous", line.previous());
                json.writeStringField("hash", line.hash());
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private static void file(Context ctx, String type, String ending) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-audit." + ending + "\"");
    }

    private static Writer writer(Context ctx) {
        return new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8));
    }
}
