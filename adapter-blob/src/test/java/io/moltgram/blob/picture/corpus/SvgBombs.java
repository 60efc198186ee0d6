package io.moltgram.blob.picture.corpus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short SVG texts that ask for a great deal of drawing. */
public final class SvgBombs {

    private static final String START = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100' width='2048'>";

    /** Like others that stay. */
    private static final Set<String> SLOW = Set.of(
            "noise",
            "fine noise",
            "shadows",
            "blends",
            "compositions",
            "transfers",
            "masks",
            "many groups with opacity",
            "long paths",
            "many short dashes",
            "wide strokes",
            "texts");

    private SvgBombs() {}

    /** @param slow also those that are stopped by the clock alone, which costs a second and a new worker each */
    static List<Specimen> all(boolean slow) {
        Shelf shelf = new Shelf();
        Map<String, String> bombs = texts();
        bombs.keySet().removeIf(name -> !slow && SLOW.contains(name));
        bombs.forEach((name, text) -> shelf.either("SVG bomb of " + name, text.getBytes(StandardCharsets.UTF_8)));
        return shelf.all();
    }

    /** Each by what it has too much of. */
    public static Map<String, String> texts() {
        Map<String, String> bombs = new LinkedHashMap<>();
        bombs.put("uses", nested("<use href='#a%d'/>"));
        bombs.put("patterns", patterns(6));
        bombs.put(
                "fine patterns",
                "<pattern id='p' width='0.001' height='0.001' patternUnits='userSpaceOnUse'><rect"
                        + " width='1' height='1' fill='red'/></pattern>"
                        + "<rect width='100' height='100' fill='url(#p)'/>".repeat(300));
        bombs.put("gradients", gradients(5_000));
        bombs.put("blurs", filtered("<feGaussianBlur stdDeviation='50'/>", 60, 1));
        bombs.put("blurred shapes", filtered("<feGaussianBlur stdDeviation='50'/>", 1, 60));
        bombs.put("noise", filtered("<feTurbulence baseFrequency='0.9' numOctaves='5'/>", 1, 60));
        bombs.put(
                "fine noise",
                filtered("<feTurbulence baseFrequency='99999' numOctaves='5' stitchTiles='stitch'/>", 30, 2));
        bombs.put("shadows", filtered("<feDropShadow dx='9' dy='9' stdDeviation='50'/>", 30, 2));
        bombs.put("blends", filtered("<feBlend mode='luminosity' in2='SourceGraphic'/>", 60, 1));
        bombs.put("compositions", filtered("<feComposite operator='arithmetic' in2='SourceGraphic' k1='9'/>", 60, 1));
        bombs.put(
                "transfers",
                filtered("<feComponentTransfer><feFuncR type='gamma' exponent='9'/></feComponentTransfer>", 30, 2));
        bombs.put(
                "a large filter region",
                "<filter id='f' x='-99999' y='-99999' width='999999' height='999999'>"
                        + "<feGaussianBlur stdDeviation='50'/></filter><rect width='9' height='9' filter='url(#f)'/>");
        bombs.put(
                "a large filtered shape",
                "<filter id='f'><feGaussianBlur stdDeviation='50'/></filter>"
                        + "<rect x='-1e6' y='-1e6' width='2e6' height='2e6' filter='url(#f)'/>");
        bombs.put(
                "groups with opacity",
                "<g opacity='0.99'>".repeat(60) + "<rect width='99' height='99'/>" + "</g>".repeat(60));
        bombs.put("many groups with opacity", "<g opacity='0.5'><rect width='99' height='99'/></g>".repeat(5_000));
        bombs.put(
                "masks",
                "<mask id='m'><rect width='99' height='99' fill='#fff'/></mask>"
                        + "<rect width='99' height='99' mask='url(#m)'/>".repeat(2_000));
        bombs.put(
                "clips",
                "<clipPath id='c'><path d='" + zigzag(400) + "'/></clipPath>"
                        + "<rect width='99' height='99' clip-path='url(#c)'/>".repeat(2_000));
        bombs.put(
                "markers",
                "<marker id='k' markerWidth='99' markerHeight='99'><circle r='50'/></marker><path d='" + zigzag(40_000)
                        + "' marker-mid='url(#k)'/>");
        bombs.put("long paths", ("<path d='" + zigzag(9_000) + "' stroke='red' stroke-width='50'/>").repeat(4));
        bombs.put("short dashes", "<path d='M0 0L1e6 1e6' stroke='red' stroke-dasharray='0.00001'/>");
        bombs.put(
                "many short dashes",
                ("<circle cx='50' cy='50' r='45' fill='none' stroke='red' stroke-width='9'"
                                + " stroke-dasharray='0.001'/>")
                        .repeat(100));
        bombs.put("wide strokes", "<circle r='50' stroke='red' stroke-width='1e9'/>".repeat(10_000));
        bombs.put("large circles", "<circle r='99' fill='#123' opacity='0.01'/>".repeat(15_000));
        bombs.put(
                "large gradients",
                "<radialGradient id='g' spreadMethod='reflect' r='0.00001'><stop offset='0'"
                        + " stop-color='red'/><stop offset='1'/></radialGradient>"
                        + "<rect width='100' height='100' fill='url(#g)'/>".repeat(5_000));
        bombs.put("text", "<text y='50' font-size='900'>" + "W".repeat(100_000) + "</text>");
        bombs.put("texts", "<text y='50' font-size='90' stroke='red' stroke-width='9'>MOLT</text>".repeat(5_000));
        bombs.put("large letters", "<text y='50' font-size='1e9'>MOLT</text>".repeat(500));
        bombs.put(
                "letters on a path",
                "<path id='w' d='" + zigzag(9_000) + "'/>"
                        + ("<text><textPath href='#w'>" + "W".repeat(5_000) + "</textPath></text>").repeat(20));
        bombs.put(
                "styles",
                "<style>" + ".a,.b,.c,g g g g rect,*{fill:red}".repeat(1_500) + "</style>"
                        + "<g><g><g><g><rect class='a' width='9' height='9'/></g></g></g></g>".repeat(3_000));
        bombs.put("depth", "<g>".repeat(5_000) + "</g>".repeat(5_000));
        bombs.put("elements", "<g/>".repeat(30_000));
        bombs.put("attributes", "<rect " + attributes(5_000) + "/>");
        bombs.put("spaces", " ".repeat(500_000));
        bombs.put("brackets", "<rect transform='" + "rotate(1)".repeat(400) + "' width='9' height='9'/>".repeat(1_000));
        bombs.put("arcs", "<path d='M0 0" + "a1e9 1e9 0 1 1 1 1".repeat(9_000) + "' stroke='red'/>");
        bombs.replaceAll((name, content) -> START + content + "</svg>");
        return bombs;
    }

    private static String nested(String use) {
        StringBuilder bomb = new StringBuilder("<defs><rect id='a0' width='1' height='1'/>");
        for (int i = 1; i < 12; i++) {
            bomb.append("<g id='a").append(i).append("'>");
            bomb.append(String.format(use, i - 1).repeat(10)).append("</g>");
        }
        return bomb + "</defs><use href='#a11'/>";
    }

    private static String patterns(int depth) {
        StringBuilder bomb = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            bomb.append("<pattern id='p" + i + "' width='0.3' height='0.3' patternUnits='userSpaceOnUse'>"
                    + "<rect width='9' height='9' fill='" + (i == 0 ? "red" : "url(#p" + (i - 1) + ")")
                    + "'/></pattern>");
        }
        return bomb + "<rect width='100' height='100' fill='url(#p" + (depth - 1) + ")'/>";
    }

    private static String gradients(int stops) {
        StringBuilder bomb = new StringBuilder("<linearGradient id='g'>");
        for (int i = 0; i < stops; i++) {
            bomb.append("<stop offset='" + (double) i / stops + "' stop-color='#" + (100_000 + i) + "'/>");
        }
        return bomb + "</linearGradient>" + "<rect width='100' height='100' fill='url(#g)'/>".repeat(200);
    }

    private static String filtered(String step, int steps, int shapes) {
        return "<filter id='f' x='-1' y='-1' width='3' height='3'>" + step.repeat(steps) + "</filter>"
                + "<rect width='100' height='100' filter='url(#f)'/>".repeat(shapes);
    }

    private static String zigzag(int points) {
        StringBuilder path = new StringBuilder("M0 0");
        for (int i = 0; i < points; i++) {
            path.append('L').append(i % 2 * 99).append(' ').append(i % 97);
        }
        return path.toString();
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("data-a").append(i).append("='1' ");
        }
        return all.toString();
    }
}
