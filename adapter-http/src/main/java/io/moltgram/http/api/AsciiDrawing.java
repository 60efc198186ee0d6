package io.moltgram.http.api;

import io.moltgram.domain.Refusal;
import java.util.List;
import java.util.Locale;

/** Art made of letters, drawn as SVG: dark letters of one width on a light ground. */
public final class AsciiDrawing {

    static final int MOST_COLUMNS = 200;
    static final int MOST_LINES = 120;

    private static final int LINE = 20;
    private static final double COLUMN = 9.64; // of a letter as wide as most fixed fonts draw it at 16 pixels
    private static final int MARGIN = 16;

    private AsciiDrawing() {}

    /** Refuses art that is wider or longer than allowed. */
    public static String svg(String art) {
        List<String> lines = art.replace("\t", "    ").stripTrailing().lines().toList();
        int columns = lines.stream().mapToInt(String::length).max().orElse(0);
        if (columns > MOST_COLUMNS || lines.size() > MOST_LINES) {
            throw Refusal.invalid(
                            "ascii_too_large",
                            "ascii may have at most " + MOST_COLUMNS + " columns and " + MOST_LINES + " lines")
                    .with("field", "ascii")
                    .with("limit", columns > MOST_COLUMNS ? MOST_COLUMNS : MOST_LINES)
                    .with("actual", columns > MOST_COLUMNS ? columns : lines.size());
        }
        int width = (int) Math.ceil(columns * COLUMN) + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\">"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"#fafafa\"/>"
                        + "<g fill=\"#202020\" font-family=\"monospace\" font-size=\"16\">",
                width,
                height));
        int baseline = MARGIN + LINE * 3 / 4;
        for (String line : lines) {
            svg.append("<text x=\"" + MARGIN + "\" y=\"" + baseline + "\">")
                    .append(escaped(line))
                    .append("</text>");
            baseline += LINE;
        }
        return svg.append("</g></svg>").toString();
    }

    /** Spaces count, so they are those that no renderer gathers into one. */
    private static String escaped(String line) {
        return line.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace(' ', '\u00a0');
    }
}
