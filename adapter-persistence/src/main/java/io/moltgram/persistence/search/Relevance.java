package io.moltgram.persistence.search;

import io.moltgram.persistence.SearchQuery;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.SearchWords;
import java.util.List;

/**
 * How well a text answers a query: the mean over the query's words of the best field's weight, which counts twice for a
 * whole word, once for the beginning of one, and half for a stretch of one; in thousandths.
 */
final class Relevance {

    private static final int THOUSAND = 1_000;

    /** A part of what is searched, worth more or less. */
    record Field(String text, int weight) {}

    private final List<String> asked;
    private final boolean isInWords;

    Relevance(SearchQuery query) {
        this.isInWords = !query.words().isEmpty();
        this.asked = isInWords ? query.words() : query.stretches();
    }

    long of(Field... fields) {
        int[] best = new int[asked.size()];
        for (Field field : fields) {
            String text = isInWords ? SearchWords.fold(field.text()) : SearchText.fold(field.text());
            for (int at = 0; at < best.length; at++) {
                best[at] = Math.max(best[at], halves(text, asked.get(at)) * field.weight());
            }
        }
        long halves = 0;
        for (int word : best) {
            halves += word;
        }
        return halves * THOUSAND / (2L * best.length);
    }

    private int halves(String text, String word) {
        int most = 0;
        for (int at = text.indexOf(word); at >= 0 && most < 4; at = text.indexOf(word, at + 1)) {
            most = Math.max(most, isInWords ? halves(text, at, at + word.length()) : 1);
        }
        return most;
    }

    private static int halves(String text, int from, int to) {
        if (from > 0 && isJoined(text, from)) {
            return 1;
        }
        return to < text.length() && isJoined(text, to) ? 2 : 4;
    }

    /** Whether letters stand on both sides. */
    private static boolean isJoined(String text, int at) {
        return SearchWords.isLetter(text.codePointBefore(at)) && SearchWords.isLetter(text.codePointAt(at));
    }
}
