package io.moltgram.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Tells how the database would go about a statement; it is not run. */
public interface StatementPlans {

    /** A line a step. Throws whatever stands in the way. */
    List<String> of(String sql) throws SQLException;

    /** The last column of what the database answers. */
    static List<String> lines(Connection connection, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int last = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                lines.add(rows.getString(last).strip());
            }
        }
        return lines;
    }
}
