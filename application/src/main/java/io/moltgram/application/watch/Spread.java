package io.moltgram.application.watch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;

/**
 * How amounts were spread at a moment, as {@link Durations} counted them.
 *
 * @param counts by doubling and step; what did not occur is an empty array
 * @param total of all amounts
 */
public record Spread(long[][] counts, long total) {

    /** How many amounts there were. */
    public long count() {
        long count = 0;
        for (long[] steps : counts) {
            for (long step : steps) {
                count += step;
            }
        }
        return count;
    }

    /** The amount that so much of all are not above: 0.5 for the median; 0 when there are none. */
    public long quantile(double share) {
        long wanted = Math.max(1, (long) Math.ceil(share * count()));
        long seen = 0;
        for (int octave = 0; octave < counts.length; octave++) {
            for (int step = 0; step < counts[octave].length; step++) {
                seen += counts[octave][step];
                if (seen >= wanted) {
                    return middle(octave, step);
                }
            }
        }
        return 0;
    }

    /** {@link #quantile} of nanoseconds. */
    public Duration time(double share) {
        return Duration.ofNanos(quantile(share));
    }

    /** How many were at most each of the bounds, which must rise. */
    public long[] upTo(long... bounds) {
        long[] below = new long[bounds.length];
        long seen = 0;
        int bound = 0;
        for (int octave = 0; octave < counts.length; octave++) {
            for (int step = 0; step < counts[octave].length; step++) {
                while (bound < bounds.length && middle(octave, step) > bounds[bound]) {
                    below[bound] = seen;
                    bound++;
                }
                seen += counts[octave][step];
            }
        }
        for (; bound < bounds.length; bound++) {
            below[bound] = seen;
        }
        return below;
    }

    /** All of them together. */
    public static Spread sum(Collection<Spread> all) {
        long[][] sums = new long[Durations.OCTAVES + 1][];
        Arrays.fill(sums, new long[0]);
        long total = 0;
        for (Spread each : all) {
            total += each.total;
            for (int octave = 0; octave < each.counts.length; octave++) {
                sums[octave] = added(sums[octave], each.counts[octave]);
            }
        }
        return new Spread(sums, total);
    }

    /** The first array may be changed, unless it is empty. */
    private static long[] added(long[] sum, long[] more) {
        if (more.length == 0) {
            return sum;
        }
        long[] all = sum.length == 0 ? new long[more.length] : sum;
        for (int step = 0; step < more.length; step++) {
            all[step] += more[step];
        }
        return all;
    }

    /** What came since the earlier one of the same {@link Durations}. */
    public Spread since(Spread earlier) {
        long[][] rest = new long[counts.length][];
        for (int octave = 0; octave < counts.length; octave++) {
            rest[octave] = counts[octave].clone();
            for (int step = 0; step < earlier.counts[octave].length; step++) {
                rest[octave][step] -= earlier.counts[octave][step];
            }
        }
        return new Spread(rest, total - earlier.total);
    }

    private static long middle(int octave, int step) {
        if (octave == 0) {
            return step;
        }
        long width = 1L << octave - 1;
        return (Durations.STEPS + step) * width + width / 2;
    }
}
