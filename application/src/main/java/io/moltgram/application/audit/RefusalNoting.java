package io.moltgram.application.audit;

import io.moltgram.application.Transactions;
import io.moltgram.application.agent.SecretHasher;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Noting who was refused for want of authority. Refusals are counted in memory and written down together now and then;
 * those of a flood are told apart only up to a point, so that nobody can fill the audit log by knocking.
 */
public final class RefusalNoting {

    /** So many lines an hour tell refusals apart; the rest of the hour becomes one line for each code. */
    public static final int MOST_AN_HOUR = 120;

    private static final int MOST_AT_ONCE = 100;
    private static final int HASH_DIGITS = 12;

    /**
     * What was refused.
     *
     * @param route method and path, with names in place of what callers may choose
     * @param from a keyed hash of where the calls came from; equal for the same address
     */
    private record Refused(String code, String route, String from) {}

    private final Auditing auditing;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Object lock = new Object();
    private final Map<Refused, Long> counts = new HashMap<>();
    private final Map<String, Long> rest = new TreeMap<>();
    private final Hour hour = new Hour();

    /** The present hour and how many lines it has. */
    private static final class Hour {
        private final Map<Instant, Integer> lines = new HashMap<>();

        boolean isNew(Instant now) {
            return !lines.containsKey(now);
        }

        void begin(Instant now) {
            lines.clear();
            lines.put(now, 0);
        }

        int room(Instant now) {
            return MOST_AN_HOUR - lines.getOrDefault(now, 0);
        }

        void add(Instant now, int more) {
            lines.merge(now, more, Integer::sum);
        }
    }

    public RefusalNoting(Auditing auditing, SecretHasher hasher, Transactions transactions, InstantSource clock) {
        this.auditing = auditing;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts a refusal; the address is not kept. */
    public void note(String code, String route, String address) {
        Refused refused = new Refused(
                code, route, hasher.hash("refused " + address).value().substring(0, HASH_DIGITS));
        synchronized (lock) {
            if (counts.containsKey(refused) || counts.size() < MOST_AT_ONCE) {
                counts.merge(refused, 1L, Long::sum);
            } else {
                rest.merge(code, 1L, Long::sum);
            }
        }
    }

    /** Writes down what was counted since the last time; returns how many lines that took. */
    public int writeDown() {
        List<AuditLine.Draft> lines = new ArrayList<>();
        synchronized (lock) {
            Instant now = clock.instant();
            Instant present = now.truncatedTo(ChronoUnit.HOURS);
            if (hour.isNew(present)) {
                hour.begin(present);
                rest.forEach((code, count) -> lines.add(draft(now, new Refused(code, "many routes", "many"), count)));
                rest.clear();
            }
            int room = hour.room(present);
            List<Map.Entry<Refused, Long>> most = counts.entrySet().stream()
                    .sorted(Map.Entry.<Refused, Long>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().toString()))
                    .toList();
            most.stream().limit(room).forEach(entry -> lines.add(draft(now, entry.getKey(), entry.getValue())));
            most.stream().skip(room).forEach(entry -> rest.merge(entry.getKey().code(), entry.getValue(), Long::sum));
            hour.add(present, Math.min(room, most.size()));
            counts.clear();
        }
        if (!lines.isEmpty()) {
            transactions.run(() -> lines.forEach(auditing::note));
        }
        return lines.size();
    }

    private static AuditLine.Draft draft(Instant now, Refused refused, long count) {
        return new AuditLine.Draft(
                now, AuditKind.REFUSED, "caller " + refused.from(), refused.route(), refused.code() + " × " + count);
    }
}
