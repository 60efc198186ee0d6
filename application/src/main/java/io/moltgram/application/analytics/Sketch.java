package io.moltgram.application.analytics;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Counts different things by their hashes and keeps none of them: HyperLogLog with 16,384 registers, whatever comes;
 * 0.8 percent off on average, exact for a handful. The estimate is that of O. Ertl, "New cardinality estimation
 * algorithms for HyperLogLog sketches" (2017), which has no bias between small and large numbers.
 */
final class Sketch {

    private static final int BITS = 14;

    /** Bytes of a sketch that is written down. */
    static final int SIZE = 1 << BITS;

    private static final int LAST = Long.SIZE - BITS;
    private static final double ALPHA = 0.5 / Math.log(2);

    private final AtomicIntegerArray registers = new AtomicIntegerArray(SIZE);

    public Sketch() {}

    /** Puts in something by its hash, all of whose bits must be good; returns whether that changed anything. */
    boolean add(long hash) {
        int register = (int) (hash >>> Long.SIZE - BITS);
        int rank = Math.min(LAST, Long.numberOfLeadingZeros(hash << BITS)) + 1;
        return raise(register, rank);
    }

    private boolean raise(int register, int rank) {
        int before = registers.get(register);
        while (before < rank) {
            if (registers.compareAndSet(register, before, rank)) {
                return true;
            }
            before = registers.get(register);
        }
        return false;
    }

    /** About how many different things were put in. */
    long estimate() {
        int[] ranks = new int[LAST + 2];
        for (int register = 0; register < SIZE; register++) {
            ranks[registers.get(register)]++;
        }
        double size = SIZE;
        double sum = size * tau(1 - ranks[LAST + 1] / size);
        for (int rank = LAST; rank >= 1; rank--) {
            sum = (sum + ranks[rank]) / 2;
        }
        sum += size * sigma(ranks[0] / size);
        return Math.round(ALPHA * size * size / sum);
    }

    private static double sigma(double share) {
        if (share == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double power = share;
        double factor = 1;
        double sum = share;
        double before;
        do {
            power *= power;
            before = sum;
            sum += power * factor;
            factor += factor;
        } while (sum > before);
        return sum;
    }

    private static double tau(double share) {
        if (share == 0 || share == 1) {
            return 0;
        }
        double root = share;
        double factor = 1;
        double sum = 1 - share;
        double before;
        do {
            root = Math.sqrt(root);
            before = sum;
            factor /= 2;
            sum -= (1 - root) * (1 - root) * factor;
        } while (sum < before);
        return sum / 3;
    }

    byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        for (int register = 0; register < SIZE; register++) {
            bytes[register] = (byte) registers.get(register);
        }
        return bytes;
    }

    /** Takes in what another one had written down. */
    void merge(byte[] bytes) {
        for (int register = 0; register < SIZE; register++) {
            raise(register, Math.max(0, Math.min(bytes[register], LAST + 1)));
        }
    }
}
