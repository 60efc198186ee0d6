package io.moltgram.http.web.admin;

import io.moltgram.application.analytics.Grain;
import io.moltgram.application.analytics.TallyQueries.Span;
import java.time.Instant;
import java.util.Arrays;

/** How far back the operator looks. */
public enum AnalyticsRange {
    DAY("24h", Grain.HOUR, 24),
    WEEK("7d", Grain.DAY, 7),
    MONTH("30d", Grain.DAY, 30),
    QUARTER("90d", Grain.DAY, 90),
    YEAR("12m", Grain.MONTH, 12);

    private final String code;
    private final Grain grain;
    private final int stretches;

    AnalyticsRange(String code, Grain grain, int stretches) {
        this.code = code;
        this.grain = grain;
        this.stretches = stretches;
    }

    /** The week, unless it is one of the codes. */
    static AnalyticsRange byCode(String code) {
        return Arrays.stream(values())
                .filter(range -> range.code.equals(code))
                .findFirst()
                .orElse(WEEK);
    }

    /** As it stands in addresses. */
    public String code() {
        return code;
    }

    public Grain grain() {
        return grain;
    }

    int stretches() {
        return stretches;
    }

    /** Up to the end of the stretch that is under way. */
    Span span(Instant now) {
        Instant until = grain.plus(grain.start(now), 1);
        return new Span(grain, grain.plus(until, -stretches), until);
    }
}
