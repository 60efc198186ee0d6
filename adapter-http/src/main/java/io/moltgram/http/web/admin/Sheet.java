package io.moltgram.http.web.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as a file for other programs.
 *
 * @param name of the file
 * @param columns as programs call them
 * @param rows cells are texts, numbers or truths; an empty text where there is nothing
 */
record Sheet(String name, List<String> columns, List<List<Object>> rows) {

    void csv(Context ctx) {
        StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (List<Object> row : rows) {
            text.append(String.join(",", row.stream().map(Sheet::cell).toList()))
                    .append("\r\n");
        }
        file(ctx, "text/csv; charset=utf-8", "csv", text.toString());
    }

    private static String cell(Object value) {
        return value instanceof Number ? value.toString() : Csv.cell(value.toString());
    }

    void json(Context ctx) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (List<Object> row : rows) {
                json.writeStartObject();
                for (int at = 0; at < columns.size(); at++) {
                    json.writeFieldName(columns.get(at));
                    write(json, row.get(at));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        file(ctx, "application/json", "json", text.toString());
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Long || value instanceof Integer) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    private void file(Context ctx, String type, String ending, String text) {
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-" + name + "." + ending + "\"");
        ctx.result(text);
    }

    /** Lines made one by one. */
    static List<List<Object>> lines() {
        return new ArrayList<>();
    }
}
