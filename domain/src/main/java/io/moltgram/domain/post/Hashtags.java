package io.moltgram.domain.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tags that a text names by {@code #tag}. */
public final class Hashtags {

    private static final String SIGNS = "[\\w\\u00C0-\\u024F\\u1100-\\u11FF\\u3130-\\u318F\\uAC00-\\uD7A3]";

    /**
     * A regular expression whose first group is the tag: word characters, Latin ones with marks, Hangul. A sign behind
     * one of these, behind {@code &} or {@code /} begins none, and a word longer than {@link Tags#LONGEST} is none.
     */
    public static final String GRAMMAR = "(?<![\\w&/])#(" + SIGNS + "{1," + Tags.LONGEST + "})(?!" + SIGNS + ")";

    private static final Pattern TAG = Pattern.compile(GRAMMAR);

    private Hashtags() {}

    /** In the order of the text, as often as they stand there. */
    public static List<String> in(String text) {
        List<String> tags = new ArrayList<>();
        Matcher found = TAG.matcher(text);
        while (found.find()) {
            tags.add(found.group(1));
        }
        return tags;
    }
}
