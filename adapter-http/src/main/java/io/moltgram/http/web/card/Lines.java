package io.moltgram.http.web.card;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines for a drawing, by the usual widths of letters; no typeface is at hand here. */
final class Lines {

    private static final double NARROW = 0.3;
    private static final double USUAL = 0.56;
    private static final double WIDE = 0.74;
    private static final double FULL = 1.0;
    private static final int CJK = 0x1100;

    private Lines() {}

    /**
     * At most so many lines that fit the width; what does not fit ends in an ellipsis.
     *
     * @param size of the letters, in the same unit as the width
     */
    static List<String> of(String text, double width, double size, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, width / size)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (ems(longer) * size <= width) {
                line.setLength(0);
                line.append(longer);
            } else {
                if (lines.size() + 1 == most) {
                    lines.add(fitted(longer, width / size));
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Words, the ones that are longer than a line cut into pieces. */
    private static List<String> words(String text, double ems) {
        List<String> words = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            StringBuilder piece = new StringBuilder();
            for (int point : word.codePoints().toArray()) {
                if (!piece.isEmpty() && ems(piece.toString()) + em(point) > ems) {
                    words.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(point);
            }
            if (!piece.isEmpty()) {
                words.add(piece.toString());
            }
        }
        return words;
    }

    private static String fitted(String line, double ems) {
        StringBuilder fitted = new StringBuilder(line);
        while (!fitted.isEmpty() && ems(fitted + "…") > ems) {
            fitted.setLength(fitted.offsetByCodePoints(fitted.length(), -1));
        }
        return fitted.toString().strip() + "…";
    }

    static double ems(String text) {
        return text.codePoints().mapToDouble(Lines::em).sum();
    }

    /** The width of a name in bold, to the letter: a mark follows it. */
    static double boldEms(String name) {
        return name.codePoints().mapToDouble(Lines::boldEm).sum();
    }

    private static double boldEm(int point) {
        if ("ijlI".indexOf(point) >= 0) {
            return 0.28;
        }
        if ("frt".indexOf(point) >= 0) {
            return 0.4;
        }
        if ("-_1".indexOf(point) >= 0) {
            return 0.47;
        }
        if ("mwMW".indexOf(point) >= 0) {
            return 0.94;
        }
        return Character.isUpperCase(point) ? 0.74 : point >= CJK ? FULL : 0.62;
    }

    private static double em(int point) {
        if (point >= CJK) {
            return FULL;
        }
        if ("iljtfrI.,:;'!|()[] ".indexOf(point) >= 0) {
            return NARROW;
        }
        return Character.isUpperCase(point) || "mwMW@%&".indexOf(point) >= 0 ? WIDE : USUAL;
    }
}
