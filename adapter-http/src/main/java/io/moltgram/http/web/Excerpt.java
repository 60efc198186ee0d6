package io.moltgram.http.web;

import io.moltgram.domain.text.CleanText;

/** The beginning of a longer text, for titles and descriptions. */
public final class Excerpt {

    private static final String MORE = "…";

    private Excerpt() {}

    /** The text in one line of at most so many characters; cut between words where there are any. */
    public static String of(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (CleanText.cut(line, longest).length() == line.length()) {
            return line;
        }
        String cut = CleanText.cut(line, longest - 1);
        int gap = cut.lastIndexOf(' ');
        boolean endsWithin = line.charAt(cut.length()) != ' ';
        String whole = endsWithin && gap > longest / 2 ? cut.substring(0, gap) : cut;
        return whole.replaceFirst("[\\s,;:.]+$", "") + MORE;
    }
}
