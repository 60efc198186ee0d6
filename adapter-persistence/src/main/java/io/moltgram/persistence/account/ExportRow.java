package io.moltgram.persistence.account;

import io.moltgram.application.media.MediaName;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of an export: its place in the list, and its values under the names of its columns. Columns {@code place} and
 * {@code place2} are the place; {@code …_at} is a time; {@code …_hash} with {@code …_format} is a picture.
 */
record ExportRow(long place, long place2, Map<String, Object> values) {

    private static final String HASH = "_hash";
    private static final String FORMAT = "_format";

    static ExportRow of(ResultSet row, StatementContext context) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        long place = 0;
        long place2 = 0;
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String name = columns.getColumnLabel(at).toLowerCase(Locale.ROOT);
            if (name.equals("place")) {
                place = row.getLong(at);
            } else if (name.equals("place2")) {
                place2 = row.getLong(at);
            } else if (name.endsWith(HASH)) {
                String picture = name.substring(0, name.length() - HASH.length());
                values.put(picture, picture(row.getString(at), row.getString(picture + FORMAT)));
            } else if (!name.endsWith(FORMAT)) {
                values.put(name, value(row.getObject(at), name));
            }
        }
        return new ExportRow(place, place2, values);
    }

    private static Object picture(@Nullable String hash, @Nullable String format) {
        return hash == null || format == null
                ? Optional.empty()
                : MediaName.original(new ContentHash(hash), PictureFormat.valueOf(format));
    }

    private static Object value(@Nullable Object value, String name) {
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Number number) {
            return name.endsWith("_at") ? Instant.ofEpochMilli(number.longValue()) : number.longValue();
        }
        return value.toString();
    }
}
