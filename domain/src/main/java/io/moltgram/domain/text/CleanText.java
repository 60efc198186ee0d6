package io.moltgram.domain.text;

/** Makes text from outside fit to be kept: no markup, no control characters, bounded, trimmed. */
public final class CleanText {

    private CleanText() {}

    /**
     * Removes every stretch from {@code <} to the next {@code >} (one pass, an unclosed {@code <} stays) and all
     * control characters but line feeds and tabs, cuts to {@code max} UTF-16 units without splitting a code point, and
     * trims white space at both ends.
     */
    public static String of(String text, int max) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), max));
        int lastClose = text.lastIndexOf('>');
        int at = 0;
        while (at < text.length() && kept.length() <= max) {
            int codePoint = text.codePointAt(at);
            if (codePoint == '<' && at < lastClose) { // so that a close is never sought in vain, however many open
                at = text.indexOf('>', at) + 1;
                continue;
            }
            at += Character.charCount(codePoint);
            if (isKept(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return trim(cut(kept.toString(), max));
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** White space of all sorts: also the non-breaking ones and the byte order mark, which {@code strip} leaves. */
    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\ufeff';
    }

    /** The text, or as much of its beginning as fits in {@code max} UTF-16 units on a code point boundary. */
    public static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        boolean splits = max > 0 && Character.isHighSurrogate(text.charAt(max - 1));
        return text.substring(0, splits ? max - 1 : max);
    }

    private static boolean isKept(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        int type = Character.getType(codePoint);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
