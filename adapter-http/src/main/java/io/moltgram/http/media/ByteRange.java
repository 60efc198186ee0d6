package io.moltgram.http.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a file: {@code length} bytes from {@code start} on (RFC 9110, section 14).
 *
 * @param start from 0
 */
record ByteRange(long start, long length) {

    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})-([0-9]{0,18})\\s*");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** Whether the header asks for one range in a form we know; anything else is to be ignored. */
    static boolean isSingle(String header) {
        Matcher matcher = SINGLE.matcher(header);
        if (!matcher.matches()) {
            return false;
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty() || last.isEmpty()) {
            return !first.equals(last);
        }
        return Long.parseLong(first) <= Long.parseLong(last);
    }

    /** The part of a file of that size that a single range asks for; empty when it lies outside. */
    static Optional<ByteRange> of(String header, long size) {
        Matcher matcher = SINGLE.matcher(header);
        if (!isSingle(header) || !matcher.matches()) {
            return Optional.empty();
        }
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        if (matcher.group(1).isEmpty()) {
            long length = Math.min(last, size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, length));
        }
        long start = Long.parseLong(matcher.group(1));
        return start >= size
                ? Optional.empty()
                : Optional.of(new ByteRange(start, Math.min(last, size - 1) - start + 1));
    }

    /** As {@code Content-Range} says it. */
    String of(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
