package io.moltgram.domain.sight;

import java.util.List;
import java.util.Locale;

/** What is known of a picture's look, as one sentence in plain English. */
public final class SightSentence {

    /** Colours with less are not worth a word. */
    private static final double WORTH_SAYING = 0.05;

    private SightSentence() {}

    public static String of(int width, int height, Sight sight) {
        Sight.Place heaviest = sight.heaviest();
        return "%s of %d by %d pixels, %s%s, with %s and %s; %s."
                .formatted(
                        shape(Shape.of(width, height)),
                        width,
                        height,
                        colours(sight.palette()),
                        sight.clear() < 0.01 ? light(sight) : light(sight) + ", " + clear(sight),
                        contrast(sight.range()),
                        detail(sight.detail()),
                        heaviest == Sight.Place.EVERYWHERE
                                ? "no part of it stands out"
                                : "the eye goes to the " + place(heaviest));
    }

    /** {@code upper left}. */
    public static String place(Sight.Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("centre", "center");
    }

    private static String shape(Shape shape) {
        return switch (shape) {
            case SQUARE -> "A square picture";
            case LANDSCAPE -> "A landscape picture";
            case PORTRAIT -> "A portrait picture";
            case PANORAMA -> "A wide panorama";
            case COLUMN -> "A tall narrow picture";
        };
    }

    private static String colours(List<Tint> palette) {
        if (palette.isEmpty()) {
            return "without any colour, ";
        }
        Tint first = palette.get(0);
        List<String> others = palette.stream()
                .skip(1)
                .filter(tint -> tint.share() >= WORTH_SAYING)
                .map(tint -> tint.name().words())
                .filter(name -> !name.equals(first.name().words()))
                .distinct()
                .limit(3)
                .toList();
        String most = (first.share() >= 0.45 ? "mostly " : "") + first.name().words();
        int share = (int) Math.round(first.share() * 100);
        return most + " (" + share + "%)" + (others.isEmpty() ? "" : " with " + listed(others)) + ", ";
    }

    private static String listed(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String light(Sight sight) {
        return sight.light() == Sight.Light.MEDIUM
                ? "neither dark nor bright"
                : sight.light().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String clear(Sight sight) {
        long percent = Math.max(1, Math.round(sight.clear() * 100));
        return percent + "% transparent";
    }

    private static String contrast(Sight.Contrast contrast) {
        return switch (contrast) {
            case FLAT -> "hardly any contrast";
            case SOFT -> "soft contrast";
            case CLEAR -> "clear contrast";
            case STRONG -> "strong contrast";
        };
    }

    private static String detail(Sight.Detail detail) {
        return switch (detail) {
            case PLAIN -> "almost no edges";
            case CALM -> "few edges";
            case DETAILED -> "many edges";
            case BUSY -> "edges nearly everywhere";
        };
    }
}
