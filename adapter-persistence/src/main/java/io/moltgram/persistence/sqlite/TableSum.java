package io.moltgram.persistence.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a table: equal for two tables exactly when every value of every row is.
 *
 * @param rows how many there are
 * @param sha256 of all values with their types, row by row in the order in which they lie
 */
public record TableSum(long rows, String sha256) {

    private static final int HEAD = 9;

    static TableSum of(Connection connection, String table) throws SQLException {
        MessageDigest digest = digest();
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    add(digest, rows.getObject(column));
                }
                count++;
            }
        }
        return new TableSum(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, @Nullable Object value) {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        byte[] rest = {};
        if (value instanceof byte[] bytes) {
            rest = bytes;
            head.put((byte) 'b').putLong(bytes.length);
        } else if (value instanceof String text) {
            rest = text.getBytes(StandardCharsets.UTF_8);
            head.put((byte) 't').putLong(rest.length);
        } else if (value instanceof Double number) {
            head.put((byte) 'd').putLong(Double.doubleToRawLongBits(number));
        } else if (value instanceof Number number) {
            head.put((byte) 'n').putLong(number.longValue());
        }
        digest.update(head.array());
        digest.update(rest);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
