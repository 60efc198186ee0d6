package io.moltgram.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Errand;
import io.moltgram.application.watch.SlowQueries;
import io.moltgram.application.watch.SlowQueries.SlowQuery;
import io.moltgram.application.watch.StatementTimes.StatementTime;
import io.moltgram.persistence.postgres.PostgresSettings;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement that takes long is kept, with what it was for and how the database goes about it. */
class StatementWatchTest {

    private static final String SLOW = """
        WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :most)
        SELECT count(*) FROM numbers, agents WHERE n > 0
        """;
    private static final int SLOW_ONES = 10;

    @TempDir
    Path folder;

    @Test
    void onSqlite() {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("test.db")))) {
            check(database, "SCAN");
        }
    }

    @Test
    void onPostgres() {
        PostgresSettings settings = PostgresServer.newSchema();
        try (Database database = Database.postgres(settings)) {
            check(database, "Scan");
        } finally {
            PostgresServer.drop(settings);
        }
    }

    private static void check(Database database, String inPlan) {
        database.watch().patience(Duration.ofMillis(10));
        Errands errand = new Errands();
        Errand.present(errand);
        try {
            for (int i = 0; i < SLOW_ONES; i++) {
                slow(database, i % 2 == 0);
            }
            database.write(handle -> Direct.update(handle, "UPDATE agents SET karma = ? WHERE id = ?", 1, 2));
        } finally {
            Errand.present(null);
        }
        slow(database, true);

        List<SlowQuery> found = database.watch().slow().newest(SlowQueries.MOST).stream()
                .filter(query -> query.text().contains("RECURSIVE"))
                .toList();
        assertEquals(SLOW_ONES + 1, found.size());
        assertEquals("", found.get(0).route());
        for (SlowQuery query : found.subList(1, found.size())) {
            assertEquals("GET /api/slow/{id}", query.route());
            assertEquals("request-1", query.request());
            assertTrue(query.took().toMillis() >= 10, query.toString());
            assertTrue(query.statement().startsWith("select numbers "), query.statement());
            assertFalse(query.text().contains("300000"), query.text());
        }
        String plan = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> plan(found.get(0)));
        assertTrue(plan.contains(inPlan), plan);
        assertTrue(database.watch().slow().count() > SLOW_ONES);
        assertTrue(errand.reads.get() >= SLOW_ONES);
        assertTrue(errand.writes.get() > 0);
        times(database);
    }

    private static void slow(Database database, boolean reading) {
        if (reading) {
            database.read(handle -> handle.createQuery(SLOW)
                    .bind("most", 300_000)
                    .mapTo(Long.class)
                    .one());
        } else {
            database.write(handle -> handle.createQuery(SLOW)
                    .bind("most", 300_000)
                    .mapTo(Long.class)
                    .one());
        }
    }

    private static String plan(SlowQuery query) {
        while (query.plan().lines().isEmpty()) {
            Thread.onSpinWait();
        }
        return String.join("\n", query.plan().lines());
    }

    private static void times(Database database) {
        StatementTime update = database.watch().times().costliest().stream()
                .filter(time -> time.name().startsWith("update agents "))
                .findFirst()
                .orElseThrow();
        assertTrue(update.writes());
        assertEquals(1, update.nanos().count());
        assertEquals("UPDATE agents SET karma = ? WHERE id = ?", update.text());
    }

    @Test
    void whoDoesNotWantToKnowIsNotTold() {
        try (Database database = Database.sqlite(SqliteSettings.of(folder.resolve("quiet.db")))) {
            database.watch().rest();
            database.watch().patience(Duration.ZERO);
            slow(database, true);

            assertEquals(0, database.watch().slow().count());
            assertEquals(List.of(), database.watch().times().costliest());
        }
    }

    private static final class Errands extends Errand {

        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public String request() {
            return "request-1";
        }

        @Override
        public String route() {
            return "GET /api/slow/{id}";
        }

        @Override
        public void asked(long nanos, boolean writing) {
            (writing ? writes : reads).incrementAndGet();
        }
    }
}
