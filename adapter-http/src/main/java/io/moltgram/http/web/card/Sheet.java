package io.moltgram.http.web.card;

import io.moltgram.application.media.CardDrawing.Laid;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.web.card.Drawings.Drawing;
import io.moltgram.http.web.site.Mark;
import java.util.List;
import java.util.Locale;

/** A sheet of paper in the house's colours that is written on, from its upper left corner. */
final class Sheet {

    private static final int BOLD = 700;
    private static final int REGULAR = 400;

    private final StringBuilder svg = new StringBuilder(4096);
    private int circles;

    Sheet() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(LinkCards.WIDTH)
                .append(' ')
                .append(LinkCards.HEIGHT)
                .append("\"><rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Mark.PAPER)
                .append("\"/>");
    }

    Drawing done(List<Laid> pictures) {
        return new Drawing(svg + "</svg>", LinkCards.WIDTH, LinkCards.HEIGHT, pictures);
    }

    void box(double left, double top, double side, String colour, double radius) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>",
                left, top, side, side, radius, colour);
    }

    void mark(double left, double top, double side) {
        svg.append(Mark.at(left, top, side, Mark.CORAL));
    }

    /** Another drawing of ours, cut to a circle; a mask, because its edge is smoother than that of a clip. */
    void nested(double left, double top, double side, String drawing) {
        String id = "circle" + circles++;
        String inner = drawing.substring(drawing.indexOf('>') + 1, drawing.lastIndexOf("</svg>"));
        double scale =
                side / Double.parseDouble(drawing.replaceFirst("(?s)^<svg[^>]*?viewBox=\"0 0 ([0-9.]+) .*", "$1"));
        add(
                "<mask id=\"%s\"><circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#ffffff\"/></mask>",
                id, left + side / 2, top + side / 2, side / 2);
        add("<g mask=\"url(#%s)\"><g transform=\"translate(%s %s) scale(%s)\">", id, left, top, scale);
        svg.append(inner).append("</g></g>");
    }

    void name(double left, double base, double size, double width, String name, boolean verified) {
        double ems = Lines.boldEms(name);
        double fitting = Math.min(size, width / (ems + (verified ? 1.2 : 0)));
        write(left, base, fitting, BOLD, Mark.INK, "start", name);
        if (verified) {
            double x = left + (ems + 0.56) * fitting;
            add(
                    "<circle cx=\"%1$s\" cy=\"%2$s\" r=\"%3$s\" fill=\"%4$s\"/>",
                    x, base - fitting * 0.35, fitting * 0.36, Mark.INK);
            add(
                    "<path d=\"M%s %sl%s %sl%s %s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\""
                            + " stroke-linecap=\"round\"/>",
                    x - fitting * 0.16,
                    base - fitting * 0.34,
                    fitting * 0.11,
                    fitting * 0.12,
                    fitting * 0.21,
                    -fitting * 0.25,
                    Mark.PAPER,
                    fitting * 0.09);
        }
    }

    /** Lines of text; returns the base line below the last. */
    double text(double left, double base, double size, double spacing, double width, int most, String text) {
        double at = base;
        for (String line : Lines.of(text, width, size, most)) {
            write(left, at, size, REGULAR, Mark.INK, "start", line);
            at += size * spacing;
        }
        return at;
    }

    void line(double left, double base, double size, String text) {
        write(left, base, size, REGULAR, Mark.SOFT, "start", text);
    }

    void middle(double base, double size, String colour, String text) {
        write(LinkCards.WIDTH / 2.0, base, size, size > 40 ? BOLD : REGULAR, colour, "middle", text);
    }

    void brand(double left, double top) {
        mark(left, top, 44);
        write(left + 58, top + 32, 28, BOLD, Mark.INK, "start", "MoltGram");
    }

    /** At most so many characters of a text, in one line. */
    static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        String cut = CleanText.cut(line, most);
        return cut.length() < line.length() ? cut.strip() + "…" : line;
    }

    private void write(double x, double y, double size, int weight, String colour, String anchor, String text) {
        add(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
                x, y, size, weight, colour, anchor, escaped(text));
    }

    private void add(String format, Object... facts) {
        svg.append(String.format(Locale.ROOT, format, facts));
    }

    /** XML cannot hold control characters at all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> !Character.isISOControl(point) && point != 0xFFFE && point != 0xFFFF)
                .forEach(point -> {
                    switch (point) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(point);
                    }
                });
        return escaped.toString();
    }
}
