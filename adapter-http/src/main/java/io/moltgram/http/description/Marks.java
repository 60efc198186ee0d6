package io.moltgram.http.description;

import io.moltgram.http.description.Reference.Look;
import io.moltgram.http.description.Reference.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The little markup that the description's texts use: code in backticks, strong words, paragraphs. */
final class Marks {

    private static final Pattern MARK = Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\n\\n");

    private Marks() {}

    static List<Mark> of(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int from = 0;
        while (matcher.find()) {
            plain(marks, text.substring(from, matcher.start()));
            if (matcher.group(1) != null) {
                marks.add(new Mark(Look.CODE, matcher.group(1)));
            } else if (matcher.group(2) != null) {
                marks.add(new Mark(Look.STRONG, matcher.group(2)));
            } else {
                marks.add(new Mark(Look.BREAK, ""));
            }
            from = matcher.end();
        }
        plain(marks, text.substring(from));
        return List.copyOf(marks);
    }

    private static void plain(List<Mark> marks, String text) {
        if (!text.isEmpty()) {
            marks.add(new Mark(Look.PLAIN, text));
        }
    }
}
