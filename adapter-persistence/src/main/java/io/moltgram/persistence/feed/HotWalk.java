package io.moltgram.persistence.feed;

import io.moltgram.domain.post.HotScore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds the hottest posts without looking at all (the threshold algorithm of Fagin, Lotem and Naor, 2001): walks down
 * the posts by what they gathered and by age at the same time, and stops when none that was not seen can be hotter
 * than the last that is wanted.
 */
final class HotWalk {

    /** So many are ranked; what follows stands newest first. */
    static final int RANKED = 1_000;

    /** With fewer posts than these it is quicker to look at all. */
    static final int FEW = 5_000;

    private static final int STEP = 1_000;

    /** What heat is made of. */
    record Candidate(long id, long gathered, long createdAt) {}

    private final Handle handle;
    private final Filter filter;
    private final Instant now;
    private final long ceiling;
    private final Set<Long> seen = new HashSet<>();

    /** The hottest so far, the least hot on top. */
    private final PriorityQueue<Placed> hottest = new PriorityQueue<>(Placed.ORDER.reversed());

    /** @param ceiling the highest number that a ranked post may have */
    HotWalk(Handle handle, Filter filter, Instant now, long ceiling) {
        this.handle = handle;
        this.filter = filter;
        this.now = now;
        this.ceiling = ceiling;
    }

    /** The hottest first, none without heat, at most {@link #RANKED}. */
    List<Placed> hottest() {
        return filter.isGathered(handle, FEW) ? ofAll() : walk();
    }

    /** Ranks what was found in another way. */
    static List<Placed> rank(List<Candidate> candidates, Instant now) {
        return candidates.stream()
                .map(candidate -> placed(candidate, now))
                .sorted(Placed.ORDER)
                .toList();
    }

    private List<Placed> ofAll() {
        String sql = "SELECT p.id, p.gathered, p.created_at FROM %s AND +p.gathered > 0 AND +p.id <= :ceiling"
                .formatted(filter.gathering());
        List<Placed> ranked = rank(candidates(filter.bind(handle.createQuery(sql))), now);
        return ranked.subList(0, Math.min(RANKED, ranked.size()));
    }

    private List<Placed> walk() {
        Candidate leastGathered = new Candidate(Long.MAX_VALUE, Long.MAX_VALUE, 0);
        Candidate oldest = new Candidate(Long.MAX_VALUE, 0, Long.MAX_VALUE);
        while (true) {
            List<Candidate> byHeat = byHeat(leastGathered);
            List<Candidate> byTime = byTime(oldest);
            see(byHeat);
            see(byTime);
            if (byHeat.size() < STEP || byTime.size() < STEP) {
                return top(); // one of the two walks has seen everything that has any heat
            }
            leastGathered = byHeat.get(STEP - 1);
            oldest = byTime.get(STEP - 1);
            if (hottest.size() == RANKED && isSettled(hottest.element(), leastGathered, oldest)) {
                return top();
            }
        }
    }

    /**
     * Whether nothing unseen comes before the last: it has at most what the walk by heat last saw, and is at least as
     * old as what the walk by time last saw. Where it were just as hot, it would have gathered just as much, and so be
     * a lower number.
     */
    private boolean isSettled(Placed last, Candidate leastGathered, Candidate oldest) {
        long best = bits(leastGathered.gathered(), oldest.createdAt(), now);
        return last.value() > best || last.value() == best && last.id() >= leastGathered.id();
    }

    private List<Placed> top() {
        return hottest.stream().sorted(Placed.ORDER).toList();
    }

    private void see(List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (candidate.gathered() > 0 && seen.add(candidate.id())) {
                hottest.add(placed(candidate, now));
                if (hottest.size() > RANKED) {
                    hottest.remove();
                }
            }
        }
    }

    private static Placed placed(Candidate candidate, Instant now) {
        return new Placed(bits(candidate.gathered(), candidate.createdAt(), now), candidate.id());
    }

    /** The bits of the score; of two scores that are not negative, the higher has the higher bits. */
    private static long bits(long gathered, long createdAt, Instant now) {
        return Double.doubleToLongBits(HotScore.of(gathered, Duration.ofMillis(now.toEpochMilli() - createdAt)));
    }

    private List<Candidate> byHeat(Candidate last) {
        String sql = """
            SELECT p.id, p.gathered, p.created_at
            FROM posts p
            WHERE (p.gathered, p.id) < (:gathered, :id) AND p.gathered > 0 AND p.id <= :ceiling AND %s
            ORDER BY p.gathered DESC, p.id DESC
            LIMIT :step
            """.formatted(filter.walking());
        return candidates(filter.bind(handle.createQuery(sql))
                .bind("gathered", last.gathered())
                .bind("id", last.id())
                .bind("step", STEP));
    }

    private List<Candidate> byTime(Candidate last) {
        String sql = """
            SELECT p.id, p.gathered, p.created_at
            FROM posts p
            WHERE (p.created_at, p.id) < (:at, :id) AND p.id <= :ceiling AND %s
            ORDER BY p.created_at DESC, p.id DESC
            LIMIT :step
            """.formatted(filter.walking());
        return candidates(filter.bind(handle.createQuery(sql))
                .bind("at", last.createdAt())
                .bind("id", last.id())
                .bind("step", STEP));
    }

    private List<Candidate> candidates(Query query) {
        return query.bind("ceiling", ceiling)
                .map((row, context) -> new Candidate(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }
}
