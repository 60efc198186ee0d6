package io.moltgram.bootstrap.demo.art;

/** A sheet of a given size that turns what is drawn on it into one SVG text, without style or script. */
final class Canvas {

    private final int width;
    private final int height;
    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder definitions = new StringBuilder();
    private int named;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Covers the whole sheet. */
    Canvas ground(String fill) {
        return rect(0, 0, width, height, fill);
    }

    Canvas rect(double x, double y, double wide, double high, String fill) {
        return rect(x, y, wide, high, fill, "");
    }

    /** The rest of the attributes comes as written in SVG, here as everywhere. */
    Canvas rect(double x, double y, double wide, double high, String fill, String rest) {
        return shape("rect", fill, rest, "x", x, "y", y, "width", wide, "height", high);
    }

    Canvas circle(double x, double y, double radius, String fill) {
        return circle(x, y, radius, fill, "");
    }

    Canvas circle(double x, double y, double radius, String fill, String rest) {
        return shape("circle", fill, rest, "cx", x, "cy", y, "r", radius);
    }

    Canvas ellipse(double x, double y, double wide, double high, String fill, String rest) {
        return shape("ellipse", fill, rest, "cx", x, "cy", y, "rx", wide, "ry", high);
    }

    Canvas path(Object trace, String fill) {
        return path(trace, fill, "");
    }

    Canvas path(Object trace, String fill, String rest) {
        shapes.append("<path d=\"")
                .append(trace)
                .append("\" fill=\"")
                .append(fill)
                .append('"');
        return end(rest);
    }

    /** An open line with round ends. */
    Canvas stroke(Object trace, String colour, double wide) {
        return stroke(trace, colour, wide, "");
    }

    Canvas stroke(Object trace, String colour, double wide, String rest) {
        return path(trace, "none", stroked(colour, wide) + rest);
    }

    /** Attributes of a round-ended stroke, to be given as the rest of a shape. */
    static String stroked(String colour, double wide) {
        return "stroke=\"" + colour + "\" stroke-width=\"" + Trace.number(wide)
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\" ";
    }

    static String faded(double opacity) {
        return "opacity=\"" + Math.round(opacity * 100) / 100.0 + "\" ";
    }

    static String turned(double degrees, double x, double y) {
        return "transform=\"rotate(" + Trace.number(degrees) + ' ' + Trace.number(x) + ' ' + Trace.number(y) + ")\" ";
    }

    static String moved(double x, double y, double scale) {
        return "transform=\"translate(" + Trace.number(x) + ' ' + Trace.number(y) + ") scale("
                + Math.round(scale * 1000) / 1000.0 + ")\" ";
    }

    Canvas open(String attributes) {
        shapes.append("<g ").append(attributes.strip()).append('>');
        return this;
    }

    Canvas close() {
        shapes.append("</g>\n");
        return this;
    }

    /** A fill that runs from the top to the bottom of what it fills; colours evenly spaced. */
    String down(String... colours) {
        return gradient("linearGradient", " x1=\"0\" y1=\"0\" x2=\"0\" y2=\"1\"", colours);
    }

    /** A fill that runs from the left to the right. */
    String across(String... colours) {
        return gradient("linearGradient", " x1=\"0\" y1=\"0\" x2=\"1\" y2=\"0\"", colours);
    }

    /** A fill that runs from the upper left to the lower right. */
    String aslant(String... colours) {
        return gradient("linearGradient", " x1=\"0\" y1=\"0\" x2=\"1\" y2=\"1\"", colours);
    }

    /** A fill that runs down between two heights of the sheet. */
    String between(double top, double bottom, String... colours) {
        return gradient(
                "linearGradient",
                " gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\" y1=\"" + Trace.number(top) + "\" y2=\""
                        + Trace.number(bottom) + '"',
                colours);
    }

    /** A fill that runs outwards from a spot, given as parts (0 to 1) of what it fills. */
    String outwards(double x, double y, double radius, String... colours) {
        return gradient("radialGradient", " cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + '"', colours);
    }

    /** A soft light that is {@code strength} strong in its middle and nothing at its rim. */
    Canvas glow(double x, double y, double radius, String colour, double strength) {
        String inner = colour + "/" + strength;
        String fill = outwards(
                0.5, 0.5, 0.5, inner, colour + "/" + strength * 0.42, colour + "/" + strength * 0.12, colour + "/0");
        return circle(x, y, radius, fill);
    }

    /** Attributes that keep a shape or group within a path. */
    String within(Object trace) {
        String id = "n" + named++;
        definitions.append("<clipPath id=\"").append(id).append("\"><path d=\"").append(trace);
        definitions.append("\"/></clipPath>\n");
        return "clip-path=\"url(#" + id + ")\" ";
    }

    /** Colours are {@code #rrggbb} or, to let through what lies behind, {@code #rrggbb/opacity}. */
    private String gradient(String element, String place, String... colours) {
        String id = "n" + named++;
        definitions
                .append('<')
                .append(element)
                .append(" id=\"")
                .append(id)
                .append('"')
                .append(place)
                .append('>');
        for (int i = 0; i < colours.length; i++) {
            int slash = colours[i].indexOf('/');
            String colour = slash < 0 ? colours[i] : colours[i].substring(0, slash);
            definitions.append("<stop offset=\"").append(Math.round(1000.0 * i / (colours.length - 1)) / 1000.0);
            definitions.append("\" stop-color=\"").append(colour).append('"');
            if (slash >= 0) {
                double opacity = Double.parseDouble(colours[i].substring(slash + 1));
                definitions
                        .append(" stop-opacity=\"")
                        .append(Math.round(opacity * 1000) / 1000.0)
                        .append('"');
            }
            definitions.append("/>");
        }
        definitions.append("</").append(element).append(">\n");
        return "url(#" + id + ")";
    }

    private Canvas shape(String element, String fill, String rest, Object... pairs) {
        shapes.append('<').append(element);
        for (int i = 0; i < pairs.length; i += 2) {
            shapes.append(' ')
                    .append(pairs[i])
                    .append("=\"")
                    .append(Trace.number((Double) pairs[i + 1]))
                    .append('"');
        }
        shapes.append(" fill=\"").append(fill).append('"');
        return end(rest);
    }

    private Canvas end(String rest) {
        if (!rest.isEmpty()) {
            shapes.append(' ').append(rest.strip());
        }
        shapes.append("/>\n");
        return this;
    }

    /** The picture. */
    @Override
    public String toString() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + ' ' + height + "\">\n<defs>\n" + definitions + "</defs>\n" + shapes
                + "</svg>\n";
    }
}
