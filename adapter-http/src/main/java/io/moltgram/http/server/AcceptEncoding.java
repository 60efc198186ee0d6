package io.moltgram.http.server;

import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3) as far as gzip is concerned. */
final class AcceptEncoding {

    private static final String GZIP = "gzip";

    private AcceptEncoding() {}

    static boolean allowsGzip(@Nullable String header) {
        if (header == null) {
            return false;
        }
        int at = header.indexOf(GZIP);
        return at >= 0 && !isZero(header, at + GZIP.length());
    }

    /** Whether a weight of zero follows: {@code ;q=0}, {@code ; q=0.000}. */
    private static boolean isZero(String header, int from) {
        int end = header.indexOf(',', from);
        String weight = header.substring(from, end < 0 ? header.length() : end).replace(" ", "");
        if (!weight.startsWith(";q=0")) {
            return false;
        }
        for (int i = 4; i < weight.length(); i++) {
            char digit = weight.charAt(i);
            if (digit != '.' && digit != '0') {
                return false;
            }
        }
        return true;
    }
}
