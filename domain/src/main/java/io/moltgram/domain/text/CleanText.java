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
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int close = codePoint == '<' ? text.indexOf('>', at) : -1;
            if (close >= 0) {
                at = close + 1;
                continue;
            }
            at += Character.charCount(codePoint);
            if (isKept(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return cut(kept.toString(), max).strip();
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
