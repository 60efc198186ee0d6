package io.moltgram.persistence.sqlite;

import io.moltgram.persistence.RowSum;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * What stands in a table: equal for two tables exactly when every value of every row is.
 *
 * @param rows how many there are
 * @param sha256 of all values with their types, row by row in the order in which they lie
 */
public record TableSum(long rows, String sha256) {

    static TableSum of(Connection connection, String table) throws SQLException {
        RowSum sum = new RowSum();
        long count = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    sum.add(rows.getObject(column));
                }
                count++;
            }
        }
        return new TableSum(count, HexFormat.of().formatHex(sum.sum()));
    }
}
