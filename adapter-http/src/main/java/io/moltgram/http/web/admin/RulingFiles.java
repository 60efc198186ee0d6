package io.moltgram.http.web.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.moderation.RulingQueries;
import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What operators decided, as a file. */
public final class RulingFiles implements Routes {

    private static final int AT_ONCE = 500;

    private final Desk desk;
    private final RulingQueries rulings;

    public RulingFiles(Desk desk, RulingQueries rulings) {
        this.desk = desk;
        this.rulings = rulings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/admin/rulings.csv", desk.look((ctx, session) -> csv(ctx)));
        routes.get("/admin/rulings.json", desk.look((ctx, session) -> json(ctx)));
    }

    private interface Taker {
        void take(Map<String, String> fields) throws IOException;
    }

    private void each(Taker taker) throws IOException {
        Slice<Case> some = rulings.latest(Stretch.first(AT_ONCE));
        while (true) {
            for (Case ruled : some.items()) {
                taker.take(fields(ruled));
            }
            if (some.next().isEmpty()) {
                return;
            }
            some = rulings.latest(new Stretch(some.next(), AT_ONCE));
        }
    }

    private static Map<String, String> fields(Case ruled) {
        Ruling ruling = ruled.ruling();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("id", String.valueOf(ruling.id().value()));
        fields.put("at", WireTime.made(ruling.createdAt()));
        fields.put("type", ruling.kind().wireName());
        fields.put("agent", ruled.agent().value());
        fields.put("post", ruling.post().map(PostId::value).map(String::valueOf).orElse(""));
        fields.put(
                "comment",
                ruling.comment().map(CommentId::value).map(String::valueOf).orElse(""));
        fields.put("words", ruling.words());
        fields.put("reason", ruling.reason());
        fields.put("until", ruling.until().map(WireTime::made).orElse(""));
        fields.put("ended", ruling.ended().map(WireTime::made).orElse(""));
        fields.put("appeal", ruled.appeal().map(Appeal::words).orElse(""));
        fields.put("appeal_status", ruled.appeal().map(Appeal::status).orElse(""));
        fields.put("answer", ruled.appeal().map(Appeal::answer).orElse(""));
        return fields;
    }

    private void csv(Context ctx) throws IOException {
        file(ctx, "text/csv; charset=utf-8", "csv");
        try (Writer out = writer(ctx)) {
            out.write("id,at,type,agent,post,comment,words,reason,until,ended,appeal,appeal_status,answer\r\n");
            each(fields -> out.write(
                    String.join(",", fields.values().stream().map(Csv::cell).toList()) + "\r\n"));
        }
    }

    private void json(Context ctx) throws IOException {
        file(ctx, "application/json", "json");
        try (Writer out = writer(ctx);
                JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.writeStartArray();
            each(fields -> {
                json.writeRaw("\n");
                json.writeStartObject();
                for (Map.Entry<String, String> field : fields.entrySet()) {
                    json.writeStringField(field.getKey(), field.getValue());
                }
                json.writeEndObject();
            });
            json.writeEndArray();
        }
    }

    private static void file(Context ctx, String type, String ending) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-rulings." + ending + "\"");
    }

    private static Writer writer(Context ctx) {
        return new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
    }
}
