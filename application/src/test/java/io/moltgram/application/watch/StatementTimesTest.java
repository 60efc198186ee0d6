package io.moltgram.application.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTimesTest {

    private final StatementTimes times = new StatementTimes();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a FROM posts WHERE id = ?|select posts|false",
                "select 1|select nothing|false",
                "INSERT INTO likes (a) VALUES (?) ON CONFLICT DO UPDATE SET a = 1|insert likes|true",
                "UPDATE agents SET karma = karma + 1|update agents|true",
                "WITH gone AS (SELECT id FROM a) DELETE FROM stories WHERE id IN (TABLE gone)|delete stories|true",
                "WITH x AS (SELECT 1) SELECT * FROM x|select x|false"
            })
    void aNameSaysWhatIsDoneToWhat(String sql, String name, boolean writes) {
        StatementTimes.Statement statement = times.of(sql);

        assertTrue(statement.name().matches(name + " [0-9a-f]{6}"), statement.name());
        assertEquals(writes, statement.writes());
        assertSame(statement, times.of(sql));
    }

    @Test
    void statementsThatDifferInTheNumberOfValuesAloneAreOne() {
        StatementTimes.Statement two = times.of("SELECT a\n  FROM b WHERE id IN (?, ?)");

        assertSame(two, times.of("SELECT a FROM b WHERE id IN (?,?,?)"));
        assertNotEquals(
                two.name(), times.of("SELECT c FROM b WHERE id IN (?, ?)").name());
        assertEquals("SELECT a FROM b WHERE id IN (?, …)", two.text());
    }

    @Test
    void noTextOfAStatementIsKept() {
        assertEquals(
                "SELECT a FROM b WHERE c = '…' AND d = 7",
                times.of("SELECT a FROM b WHERE c = 'it''s secret' AND d = 7").text());
    }

    @Test
    void theCostliestComesFirst() {
        times.of("SELECT 1 FROM a").add(5);
        times.of("SELECT 1 FROM b").add(70);
        times.of("SELECT 1 FROM a").add(6);

        List<StatementTimes.StatementTime> costliest = times.costliest();

        assertEquals(
                List.of(70L, 11L),
                costliest.stream().map(each -> each.nanos().total()).toList());
        assertEquals(2, costliest.get(1).nanos().count());
    }

    @Test
    void thereIsAnEndToHowManyAreToldApart() {
        for (int i = 0; i < 3_000; i++) {
            times.of("SELECT " + i + " FROM a").add(1);
        }

        assertEquals(1_001, times.costliest().size());
        assertEquals("others", times.costliest().get(0).name());
        assertEquals(2_000, times.costliest().get(0).nanos().count());
    }
}
