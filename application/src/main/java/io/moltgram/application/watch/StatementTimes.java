package io.moltgram.application.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How long each statement of the database took since the start. Statements that are put together as they are needed
 * could become many; beyond a thousand they count as one.
 */
public final class StatementTimes {

    private static final int MOST = 1_000;
    private static final String OTHERS = "others";

    /**
     * How a statement did.
     *
     * @param name short and the same in every run
     * @param text with question marks for values
     */
    public record StatementTime(String name, String text, boolean writes, Spread nanos) {}

    /** Where one statement counts. */
    public static final class Statement {

        private final String name;
        private final String text;
        private final boolean writes;
        private final Durations nanos = new Durations();

        private Statement(StatementName name) {
            this.name = name.name();
            this.text = name.text();
            this.writes = name.writes();
        }

        public String name() {
            return name;
        }

        /** With question marks for values and for texts. */
        public String text() {
            return text;
        }

        public boolean writes() {
            return writes;
        }

        public void add(long taken) {
            nanos.add(taken);
        }
    }

    /** By the text as it was run; texts that differ in the number of values alone share one. */
    private final ConcurrentMap<String, Statement> byText = new ConcurrentHashMap<>();

    private final ConcurrentMap<String, Statement> byName = new ConcurrentHashMap<>();

    /** Where that statement counts. */
    public Statement of(String sql) {
        Statement known = byText.get(sql);
        if (known != null) {
            return known;
        }
        if (byText.size() >= MOST) {
            return byName.computeIfAbsent(OTHERS, each -> new Statement(new StatementName(OTHERS, "", false)));
        }
        StatementName name = StatementName.of(sql);
        Statement shared = byName.computeIfAbsent(name.name(), each -> new Statement(name));
        byText.put(sql, shared);
        return shared;
    }

    /** Those that took most time in all come first. */
    public List<StatementTime> costliest() {
        List<StatementTime> times = new ArrayList<>();
        for (Statement each : byName.values()) {
            times.add(new StatementTime(each.name, each.text, each.writes, each.nanos.spread()));
        }
        times.sort(Comparator.comparingLong((StatementTime time) -> time.nanos().total())
                .reversed()
                .thenComparing(StatementTime::name));
        return times;
    }
}
