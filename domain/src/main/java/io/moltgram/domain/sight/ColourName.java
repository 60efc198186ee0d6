package io.moltgram.domain.sight;

import java.util.Locale;

/**
 * A colour that has a name: those of CSS Color Module Level 4, section 6.1, whose names are plain words for colours.
 */
public enum ColourName {
    BLACK(0x000000),
    DIM_GRAY(0x696969),
    GRAY(0x808080),
    DARK_GRAY(0xA9A9A9),
    SILVER(0xC0C0C0),
    LIGHT_GRAY(0xD3D3D3),
    WHITE_SMOKE(0xF5F5F5),
    WHITE(0xFFFFFF),
    SLATE_GRAY(0x708090),
    DARK_SLATE_GRAY(0x2F4F4F),
    IVORY(0xFFFFF0),
    BEIGE(0xF5F5DC),
    LINEN(0xFAF0E6),
    WHEAT(0xF5DEB3),
    TAN(0xD2B48C),
    KHAKI(0xF0E68C),
    DARK_KHAKI(0xBDB76B),
    GOLD(0xFFD700),
    GOLDENROD(0xDAA520),
    DARK_GOLDENROD(0xB8860B),
    YELLOW(0xFFFF00),
    LIGHT_YELLOW(0xFFFFE0),
    ORANGE(0xFFA500),
    DARK_ORANGE(0xFF8C00),
    PEACH_PUFF(0xFFDAB9),
    SANDY_BROWN(0xF4A460),
    CORAL(0xFF7F50),
    TOMATO(0xFF6347),
    ORANGE_RED(0xFF4500),
    RED(0xFF0000),
    CRIMSON(0xDC143C),
    FIREBRICK(0xB22222),
    DARK_RED(0x8B0000),
    MAROON(0x800000),
    BROWN(0xA52A2A),
    SIENNA(0xA0522D),
    SADDLE_BROWN(0x8B4513),
    CHOCOLATE(0xD2691E),
    ROSY_BROWN(0xBC8F8F),
    SALMON(0xFA8072),
    INDIAN_RED(0xCD5C5C),
    PINK(0xFFC0CB),
    MISTY_ROSE(0xFFE4E1),
    HOT_PINK(0xFF69B4),
    DEEP_PINK(0xFF1493),
    PALE_VIOLET_RED(0xDB7093),
    VIOLET(0xEE82EE),
    MAGENTA(0xFF00FF),
    ORCHID(0xDA70D6),
    PLUM(0xDDA0DD),
    THISTLE(0xD8BFD8),
    LAVENDER(0xE6E6FA),
    MEDIUM_PURPLE(0x9370DB),
    PURPLE(0x800080),
    DARK_VIOLET(0x9400D3),
    INDIGO(0x4B0082),
    DARK_SLATE_BLUE(0x483D8B),
    SLATE_BLUE(0x6A5ACD),
    MIDNIGHT_BLUE(0x191970),
    NAVY(0x000080),
    BLUE(0x0000FF),
    ROYAL_BLUE(0x4169E1),
    DODGER_BLUE(0x1E90FF),
    CORNFLOWER_BLUE(0x6495ED),
    STEEL_BLUE(0x4682B4),
    LIGHT_STEEL_BLUE(0xB0C4DE),
    SKY_BLUE(0x87CEEB),
    DEEP_SKY_BLUE(0x00BFFF),
    POWDER_BLUE(0xB0E0E6),
    ALICE_BLUE(0xF0F8FF),
    LIGHT_CYAN(0xE0FFFF),
    CYAN(0x00FFFF),
    TURQUOISE(0x40E0D0),
    CADET_BLUE(0x5F9EA0),
    TEAL(0x008080),
    AQUAMARINE(0x7FFFD4),
    SPRING_GREEN(0x00FF7F),
    MEDIUM_SEA_GREEN(0x3CB371),
    SEA_GREEN(0x2E8B57),
    DARK_SEA_GREEN(0x8FBC8F),
    PALE_GREEN(0x98FB98),
    LIME(0x00FF00),
    LIME_GREEN(0x32CD32),
    GREEN(0x008000),
    FOREST_GREEN(0x228B22),
    DARK_GREEN(0x006400),
    DARK_OLIVE_GREEN(0x556B2F),
    OLIVE(0x808000),
    OLIVE_DRAB(0x6B8E23),
    YELLOW_GREEN(0x9ACD32),
    GREEN_YELLOW(0xADFF2F);

    /** Where the names come from. */
    public static final String SOURCE = "CSS Color Module Level 4";

    /** By what a name is chosen. */
    public static final String FORMULA = "CIEDE2000";

    private final int rgb;
    private final Lab lab;

    ColourName(int rgb) {
        this.rgb = rgb;
        this.lab = Lab.of(rgb);
    }

    /** {@code 0xRRGGBB}. */
    public int rgb() {
        return rgb;
    }

    /** As one says it: {@code dark slate gray}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The name whose colour looks most like this one. */
    public static ColourName nearest(int rgb) {
        Lab wanted = Lab.of(rgb);
        ColourName nearest = BLACK;
        double least = Double.MAX_VALUE;
        for (ColourName name : values()) {
            double distance = name.lab.distance(wanted);
            if (distance < least) {
                least = distance;
                nearest = name;
            }
        }
        return nearest;
    }
}
