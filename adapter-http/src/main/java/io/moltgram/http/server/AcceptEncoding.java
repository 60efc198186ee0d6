package io.moltgram.http.server;

import org.jspecify.annotations.Nullable;

/** Reads {@code Accept-Encoding} (RFC 9110, section 12.5.3) as far as single codings are concerned. */
final class AcceptEncoding {

    private AcceptEncoding() {}

    /** Whether the coding is named, and not with a weight of zero. */
    static boolean allows(@Nullable String header, String coding) {
        if (header == null) {
            return false;
        }
        int at = header.indexOf(coding);
        while (at >= 0) {
            int end = at + coding.length();
            if ((at == 0 || isBorder(header.charAt(at - 1)))
                    && (end == header.length() || isBorder(header.charAt(end)))) {
                return !isZero(header, end);
            }
            at = header.indexOf(coding, end);
        }
        return false;
    }

    private static boolean isBorder(char next) {
        return next == ',' || next == ';' || next == ' ' || next == '\t';
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
