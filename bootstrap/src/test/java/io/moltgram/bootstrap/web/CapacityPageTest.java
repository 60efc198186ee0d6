package io.moltgram.bootstrap.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** When to think of a bigger machine. */
class CapacityPageTest {

    private static final int KEPT = 20;

    private static void keep(TestServer server, String rule, IntToDoubleFunction value) throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String sql = "INSERT OR REPLACE INTO figure_peaks (day, rule, value) VALUES (?, ?, ?)";
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + server.data().resolve("moltgram.db"));
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int day = 1; day <= KEPT; day++) {
                statement.setLong(1, today.minusDays(day).toEpochDay());
                statement.setString(2, rule);
                statement.setDouble(3, value.applyAsDouble(KEPT - day));
                statement.executeUpdate();
            }
        }
    }

    @Test
    void eachThresholdHasItsHeadroomAndItsForecast() throws SQLException {
        try (TestServer server = TestServer.start(Map.of("MOLTGRAM_ALERT_MEMORY", "70"))) {
            Browser operator = new Browser(server.url());
            operator.enter(server.adminCode());
            String young = operator.get("/admin/capacity").body();
            assertTrue(young.contains("Too little history for a forecast"), young);

            keep(server, "queries", day -> 100 + 10 * day);
            keep(server, "latency", day -> 50);
            keep(server, "errors", day -> 5);

            String page = operator.get("/admin/capacity").body();
            assertTrue(page.contains("Threshold 1,000 a second"), page);
            assertTrue(page.contains("Threshold 70 %"), page);
            assertTrue(page.contains("70 days left at this pace") || page.contains("69 days left at this pace"), page);
            assertTrue(page.contains("Not growing"), page);
            assertTrue(page.contains("The trend has reached it"), page);
            assertTrue(operator.get("/admin/capacity.csv").body().startsWith("day,rule,peak\r\n"));
            assertTrue(operator.get("/admin/capacity.json").body().contains("\"rule\":\"latency\",\"peak\":\"50.0\""));
        }
    }

    @Test
    void theDiskOfTheStorageHasDaysLeftByItsTrend() throws SQLException {
        try (TestServer server = TestServer.start()) {
            Browser operator = new Browser(server.url());
            operator.enter(server.adminCode());
            keep(server, "disk", day -> 40 + day);

            String page = operator.get("/admin/storage").body();
            assertTrue(page.contains("30 days left at this pace") || page.contains("29 days left at this pace"), page);
        }
    }
}
