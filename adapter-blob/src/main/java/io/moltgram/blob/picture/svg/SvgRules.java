package io.moltgram.blob.picture.svg;

import io.moltgram.domain.Refusal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which elements, attributes and values an SVG may have; everything else is refused as {@code svg_refused}. */
final class SvgRules {

    static final int MOST_BYTES = 512 * 1024;
    static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 64;
    static final int LONGEST_VALUE = 4096;
    static final int LONGEST_STYLE = 64 * 1024;
    static final int LONGEST_PATH = 200_000;
    static final int MOST_POINTS = 200_000;
    static final double WIDEST_BLUR = 50;
    static final int MOST_OCTAVES = 5;

    /** Parsed, then left out: they show nothing. */
    static final Set<String> SILENT = Set.of("title", "desc", "metadata");

    private static final Set<String> ELEMENTS = words("""
            svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath
            linearGradient radialGradient stop clipPath mask pattern marker style filter
            feGaussianBlur feOffset feMerge feMergeNode feColorMatrix feBlend feFlood feComposite feTurbulence
            feDropShadow feComponentTransfer feFuncR feFuncG feFuncB feFuncA
            """);

    private static final Set<String> ATTRIBUTES = words("""
            id class style lang version baseProfile role tabindex focusable space type media
            x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio href
            transform transform-origin gradientTransform patternTransform gradientUnits patternUnits
            patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits filterUnits primitiveUnits
            spreadMethod offset stop-color stop-opacity pathLength rotate textLength lengthAdjust startOffset method
            spacing side refX refY markerWidth markerHeight orient
            fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
            stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility overflow clip-path
            clip-rule mask mask-type filter marker marker-start marker-mid marker-end paint-order vector-effect
            mix-blend-mode isolation shape-rendering text-rendering image-rendering color-rendering
            color-interpolation color-interpolation-filters enable-background pointer-events cursor
            font-family font-size font-weight font-style font-variant font-stretch font-size-adjust text-anchor
            text-decoration letter-spacing word-spacing dominant-baseline alignment-baseline baseline-shift
            writing-mode direction unicode-bidi white-space flood-color flood-opacity lighting-color
            in in2 result mode operator k1 k2 k3 k4 values stdDeviation edgeMode baseFrequency numOctaves seed
            stitchTiles tableValues slope intercept amplitude exponent
            """);

    private static final Pattern ADDRESS = Pattern.compile("(?i)url\\s*\\(");
    private static final Pattern LOCAL_ADDRESS = Pattern.compile("(?i)url\\(\\s*['\"]?#([\\w.:-]+)['\"]?\\s*\\)");
    private static final Pattern LOCAL_REFERENCE = Pattern.compile("#[\\w.:-]+");
    private static final Set<String> FORBIDDEN_WORDS =
            Set.of("@", "\\", "javascript:", "expression(", "behavior:", "-moz-binding", "data:", "image(", "src(");

    private SvgRules() {}

    static Refusal refusal(String text) {
        return Refusal.invalid("svg_refused", "SVG refused: " + text);
    }

    static Refusal refusedElement(String name, String text) {
        return refusal(text).with("element", name);
    }

    static void checkElement(String name) {
        if (!ELEMENTS.contains(name) && !SILENT.contains(name)) {
            throw refusedElement(shown(name), "element <" + shown(name) + "> is not allowed");
        }
    }

    /** Whether the attribute is to be kept; refuses one that is not allowed, or whose value is not. */
    static boolean admits(String element, String name, String value) {
        if (name.startsWith("data-") || name.startsWith("aria-")) {
            return false;
        }
        if (!ATTRIBUTES.contains(name)) {
            throw refusedAttribute(element, name, "is not allowed");
        }
        boolean path = name.equals("d") || name.equals("points");
        int most = path ? LONGEST_PATH : LONGEST_VALUE;
        if (value.length() > most) {
            throw refusedAttribute(element, name, "is too long (max " + most + " chars)")
                    .with("limit", most);
        }
        if (name.equals("href") && !LOCAL_REFERENCE.matcher(value.strip()).matches()) {
            throw refusedAttribute(element, name, "may only refer to an element of the same picture");
        }
        if (!path && !isHarmless(value)) {
            throw refusedAttribute(element, name, "has a value that is not allowed");
        }
        checkNumber(element, name, value, "stdDeviation", WIDEST_BLUR);
        checkNumber(element, name, value, "numOctaves", MOST_OCTAVES);
        return true;
    }

    static void checkStyle(String text) {
        if (text.length() > LONGEST_STYLE) {
            throw refusedElement("style", "style sheet is too long (max " + LONGEST_STYLE + " chars)");
        }
        if (!isHarmless(text)) {
            throw refusedElement("style", "style sheet has something that is not allowed");
        }
    }

    /** What {@code url(#id)} values refer to. */
    static Matcher references(String value) {
        return LOCAL_ADDRESS.matcher(value);
    }

    private static boolean isHarmless(String value) {
        String folded = value.toLowerCase(Locale.ROOT);
        if (FORBIDDEN_WORDS.stream().anyMatch(folded::contains)) {
            return false;
        }
        return !ADDRESS.matcher(LOCAL_ADDRESS.matcher(value).replaceAll("")).find();
    }

    private static void checkNumber(String element, String name, String value, String which, double most) {
        if (!name.equals(which)) {
            return;
        }
        for (String part : value.strip().split("[\\s,]+")) {
            double number;
            try {
                number = Double.parseDouble(part);
            } catch (NumberFormatException e) {
                throw refusedAttribute(element, name, "is not a number");
            }
            if (!(number >= 0 && number <= most)) {
                throw refusedAttribute(element, name, "must be between 0 and " + (int) most)
                        .with("limit", (int) most);
            }
        }
    }

    private static Refusal refusedAttribute(String element, String name, String text) {
        return refusal("attribute " + shown(name) + " of <" + shown(element) + "> " + text)
                .with("element", shown(element))
                .with("attribute", shown(name));
    }

    /** Names come from strangers; they are shown short. */
    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
