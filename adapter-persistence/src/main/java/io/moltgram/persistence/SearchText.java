package io.moltgram.persistence;

import java.util.List;

/** Text as search sees it: ASCII letters folded, parts kept apart by a character that clean text never has. */
public final class SearchText {

    private static final char BETWEEN_PARTS = '\u0001';

    private SearchText() {}

    public static String of(List<String> parts) {
        return fold(String.join(String.valueOf(BETWEEN_PARTS), parts));
    }

    /** Lower-cases ASCII letters and nothing else. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int at = 0; at < folded.length(); at++) {
            char unit = folded.charAt(at);
            if (unit >= 'A' && unit <= 'Z') {
                folded.setCharAt(at, (char) (unit + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    /** Whether no kept text can hold the needle: clean text has no control characters but line feeds and tabs. */
    public static boolean isNowhere(String needle) {
        return needle.codePoints()
                .anyMatch(unit -> Character.getType(unit) == Character.SURROGATE
                        || Character.getType(unit) == Character.CONTROL && unit != '\n' && unit != '\t');
    }
}
