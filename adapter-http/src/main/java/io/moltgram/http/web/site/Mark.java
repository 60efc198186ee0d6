package io.moltgram.http.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's mark, an opened shell on a field of 24 by 24, as {@code favicon.svg} has it. */
public final class Mark {

    /** Colours for drawings outside the pages, where no style sheet helps: the light theme's. */
    public static final String PAPER = "#fbfaf8";

    public static final String INK = "#1d1815";
    public static final String SOFT = "#6b625c";
    public static final String CORAL = "#d0402f";

    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");
    private static final String OUTLINE = load();

    private Mark() {}

    /** The mark with its upper left corner there, so many pixels wide, in that colour. */
    public static String at(double left, double top, double side, String colour) {
        return "<path transform=\"translate(%s %s) scale(%s)\" fill=\"%s\" d=\"%s\"/>"
                .formatted(left, top, side / 24, colour, OUTLINE);
    }

    private static String load() {
        try (InputStream in = Mark.class.getResourceAsStream("/assets/favicon.svg")) {
            String svg = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Matcher path = PATH.matcher(svg);
            if (!path.find()) {
                throw new IllegalStateException("favicon.svg has no outline");
            }
            return path.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
