package io.moltgram.application.analytics;

/**
 * What browsers measure of a page, as the web's own people defined it. Amounts are milliseconds, but for the shift,
 * which is in thousandths.
 */
public enum Vital {
    /** Until the largest thing was painted. */
    LCP(2_500, 4_000, 120_000),
    /** From a touch or key to the next paint. */
    INP(200, 500, 60_000),
    /** How much things moved that should not. */
    CLS(100, 250, 10_000),
    /** Until the first byte. */
    TTFB(800, 1_800, 120_000),
    /** From the first touch to when it was heard; the predecessor of INP. */
    FID(100, 300, 60_000);

    /** How an amount is to be taken. */
    public enum Rating {
        GOOD,
        FAIR,
        POOR
    }

    private static final long EXACT = 100;
    private static final int DIGIT = 10;

    private final long good;
    private final long poor;
    private final long most;

    Vital(long good, long poor, long most) {
        this.good = good;
        this.poor = poor;
        this.most = most;
    }

    public Rating rating(long amount) {
        return amount <= good ? Rating.GOOD : amount <= poor ? Rating.FAIR : Rating.POOR;
    }

    /** Whether a browser can have measured it. */
    public boolean isPossible(double amount) {
        return amount >= 0 && amount <= most;
    }

    public Facet facet() {
        return Facet.valueOf(name());
    }

    /**
     * The step that the amount counts for: exact up to 100, then the next of a scale with at most five percent between
     * two steps, on which all bounds of ratings lie.
     */
    static long step(long amount) {
        if (amount <= EXACT) {
            return amount;
        }
        long unit = 1;
        while (amount / unit >= EXACT) {
            unit *= DIGIT;
        }
        long lead = amount / unit;
        long width = lead < 20 ? unit / 2 : lead < 50 ? unit : 2 * unit;
        return (amount + width - 1) / width * width;
    }
}
