package io.moltgram.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody looks for: words, each of which must begin a word of what is found; and the same as stretches, all of
 * which must stand somewhere in it. A text with signs that can be in no word is looked for by its stretches alone, so
 * that every sign is taken literally.
 *
 * @param words empty when there are such signs
 * @param stretches as they were written, ASCII letters folded
 */
public record SearchQuery(List<String> words, List<String> stretches) {

    private static final int MOST_STRETCHES = 16;
    private static final Pattern BLANKS = Pattern.compile("(?U)\\s+");

    /** Signs that people put around words and mean nothing by. */
    private static final Pattern AROUND = Pattern.compile("^[#@]+(?=.)|(?<=.)[.,;:!?、。！？]+$", Pattern.DOTALL);

    /** Signs that part words, or join two to one. */
    private static final String WITHIN = "'’-./&@#、。・";

    /** Empty when nothing can be found. */
    public static Optional<SearchQuery> of(String text) {
        if (SearchText.isNowhere(text)) {
            return Optional.empty();
        }
        List<String> stretches = Arrays.stream(BLANKS.split(text))
                .map(stretch -> AROUND.matcher(stretch).replaceAll(""))
                .filter(stretch -> !stretch.isEmpty())
                .distinct()
                .limit(MOST_STRETCHES)
                .toList();
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        boolean isInWords = stretches.stream().allMatch(SearchQuery::isInWords);
        List<String> words = isInWords
                ? stretches.stream()
                        .flatMap(stretch -> SearchWords.asked(stretch).stream())
                        .distinct()
                        .limit(2L * MOST_STRETCHES)
                        .toList()
                : List.of();
        return Optional.of(new SearchQuery(
                words, stretches.stream().map(SearchText::fold).distinct().toList()));
    }

    private static boolean isInWords(String stretch) {
        return stretch.codePoints().allMatch(point -> SearchWords.isInWord(point) || WITHIN.indexOf(point) >= 0)
                && !SearchWords.asked(stretch).isEmpty();
    }
}
