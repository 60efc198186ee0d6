package io.moltgram.http.web.post;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A ready-made look for a picture (contract of pages, section 4).
 *
 * @param name as people know it; empty for the picture as it is
 * @param values in the order of {@link Slider}
 */
public record Preset(String name, List<Integer> values) {

    public static final List<Preset> ALL = List.of(
            of("", 100, 100, 100, 0, 0, 0),
            of("Clarendon", 110, 120, 130, 0, 0, 0),
            of("Gingham", 105, 90, 80, 10, 0, 0),
            of("Moon", 110, 110, 0, 0, 100, 0),
            of("Lark", 115, 95, 110, 0, 0, 0),
            of("Reyes", 115, 85, 75, 22, 0, 0),
            of("Juno", 105, 115, 140, 5, 0, 0),
            of("Slumber", 95, 90, 85, 15, 0, 0),
            of("Crema", 105, 95, 90, 18, 0, 0),
            of("Ludwig", 105, 105, 120, 0, 0, -5),
            of("Aden", 110, 90, 85, 0, 0, 20),
            of("Perpetua", 108, 95, 110, 0, 0, 10),
            of("Nashville", 108, 110, 130, 12, 0, 15),
            of("Noir", 95, 140, 0, 0, 100, 0),
            of("Vintage", 95, 85, 70, 35, 0, 0));

    public Preset {
        values = List.copyOf(values);
    }

    /** No preset blurs. */
    private static Preset of(String name, int... values) {
        int[] all = Arrays.copyOf(values, Slider.values().length);
        return new Preset(name, Arrays.stream(all).boxed().toList());
    }

    /** For the script that applies it. */
    public String figures() {
        return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
