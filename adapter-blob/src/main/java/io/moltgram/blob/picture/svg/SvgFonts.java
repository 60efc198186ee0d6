package io.moltgram.blob.picture.svg;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * The one typeface that text in pictures is drawn with, so that it looks the same on every machine: Inter, Latin
 * letters.
 */
final class SvgFonts {

    private static final String FAMILY = "Inter";

    /** For letters that the typeface does not have: whatever this machine draws them with. */
    private static final String FALLBACK = "SansSerif";

    private static final Pattern CSS = Pattern.compile("(?i)(font-family|font)\\s*:[^;}]*;?");

    private static final Font REGULAR = register("inter-latin-400.ttf");

    static {
        register("inter-latin-700.ttf");
    }

    private SvgFonts() {}

    static String family(String text) {
        return REGULAR.canDisplayUpTo(text.strip().replaceAll("\\s", " ")) < 0 ? FAMILY : FALLBACK;
    }

    /** The style without its wishes for a typeface. */
    static String withoutFamily(String css) {
        return CSS.matcher(css).replaceAll("");
    }

    private static Font register(String name) {
        try (InputStream in = SvgFonts.class.getResourceAsStream("/io/moltgram/blob/picture/font/" + name)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("typeface is broken: " + name, e);
        }
    }
}
