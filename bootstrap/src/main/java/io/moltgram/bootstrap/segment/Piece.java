package io.moltgram.bootstrap.segment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thing in the place, as its name tells: {@code <chain>/<kind>_<first>_<last>_<from>_<to>_<sha256>.zst}. Times are
 * microseconds since 1970; the sum is that of the bytes as they lie there.
 *
 * @param chain commits in one chain follow each other without a gap
 * @param first number of the first segment in it; for a base that of the last segment which it contains
 * @param last number of the last segment in it
 * @param from time of its first commit
 * @param to time of its last commit
 * @param sealed whether it is encrypted
 * @param zipped whether it is in gzip, as those of before are
 */
record Piece(
        String chain,
        Kind kind,
        long first,
        long last,
        Instant from,
        Instant to,
        String sha256,
        boolean sealed,
        boolean zipped) {

    /** What it holds. */
    enum Kind {
        /** The database file. */
        BASE,
        /** What a data folder needs beside the database and the pictures. */
        KIT,
        /** The names of the pictures of that moment. */
        LIST,
        /** Commits. */
        LOG
    }

    private static final Pattern NAME =
            Pattern.compile("([0-9]{8}T[0-9]{9}Z-[0-9a-f]{4})/(base|kit|list|log)_([0-9]{10})_"
                    + "([0-9]{10})_([0-9]{16})_([0-9]{16})_([0-9a-f]{64})\\.(gz|zst)(\\.age)?");

    static Optional<Piece> parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Piece(
                matcher.group(1),
                Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4)),
                instant(matcher.group(5)),
                instant(matcher.group(6)),
                matcher.group(7),
                matcher.group(9) != null,
                matcher.group(8).equals("gz")));
    }

    String name() {
        return String.format(
                Locale.ROOT,
                "%s/%s_%010d_%010d_%016d_%016d_%s.%s%s",
                chain,
                kind.name().toLowerCase(Locale.ROOT),
                first,
                last,
                micros(from),
                micros(to),
                sha256,
                zipped ? "gz" : "zst",
                sealed ? ".age" : "");
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static Instant instant(String micros) {
        return instant(Long.parseLong(micros));
    }
}
