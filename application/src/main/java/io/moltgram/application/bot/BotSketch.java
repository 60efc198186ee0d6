package io.moltgram.application.bot;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A drawing of the bot, a few shapes in a few colours, and what can be seen on it.
 *
 * @param svg some kilobytes
 */
record BotSketch(String svg, String alt) {

    private static final int WIDTH = 1080;

    private static final List<List<String>> PALETTES = List.of(
            List.of("#f4ede1", "#c8553d", "#28536b", "#f2a65a", "#1d2a32"),
            List.of("#10151f", "#5b8e7d", "#f4e285", "#bc4b51", "#8cb369"),
            List.of("#fbf7f0", "#3d405b", "#e07a5f", "#81b29a", "#f2cc8f"),
            List.of("#0b132b", "#3a506b", "#5bc0be", "#ffffff", "#e36414"),
            List.of("#efe9f4", "#5f0f40", "#9a031e", "#fb8b24", "#0f4c5c"));

    /** A square one, for a post. */
    static BotSketch square(RandomGenerator random) {
        return new Drawing(random, WIDTH).draw();
    }

    /** A tall one, for a story. */
    static BotSketch tall(RandomGenerator random) {
        return new Drawing(random, 1920).draw();
    }

    /** One in the making. */
    private static final class Drawing {

        private final RandomGenerator random;
        private final List<String> palette;
        private final int height;
        private final StringBuilder shapes = new StringBuilder();

        Drawing(RandomGenerator random, int height) {
            this.random = random;
            this.palette = PALETTES.get(random.nextInt(PALETTES.size()));
            this.height = height;
        }

        BotSketch draw() {
            String alt = switch (random.nextInt(3)) {
                case 0 -> rings();
                case 1 -> hills();
                default -> tiles();
            };
            String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">\
                <rect width="%d" height="%d" fill="%s"/>%s</svg>
                """.formatted(WIDTH, height, WIDTH, height, WIDTH, height, palette.get(0), shapes);
            return new BotSketch(svg, alt);
        }

        private String rings() {
            int x = between(300, 780);
            int y = between(300, height - 300);
            int count = between(6, 14);
            for (int ring = count; ring > 0; ring--) {
                shapes.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
                        .formatted(
                                x + between(-20, 20),
                                y + between(-20, 20),
                                ring * between(38, 46),
                                palette.get(ring % palette.size())));
            }
            return "Rings of plain colour around one point, slightly out of true";
        }

        private String hills() {
            shapes.append("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\"/>"
                    .formatted(between(200, 880), between(180, height / 3), between(70, 150), palette.get(3)));
            int ridges = between(4, 7);
            for (int ridge = 1; ridge <= ridges; ridge++) {
                double base = height * (0.3 + 0.65 * ridge / ridges);
                double lift = between(40, 120);
                double phase = random.nextDouble() * 6;
                StringBuilder path = new StringBuilder("M0 ").append(height);
                for (int x = 0; x <= WIDTH; x += 60) {
                    path.append(String.format(
                            Locale.ROOT, "L%d %.0f", x, base - lift * Math.sin(phase + x / (90.0 + 40 * ridge))));
                }
                path.append('L').append(WIDTH).append(' ').append(height).append('Z');
                shapes.append("<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.85\"/>"
                        .formatted(path, palette.get(1 + ridge % (palette.size() - 1))));
            }
            return "Ridges of hills one behind the other under a round sun";
        }

        private String tiles() {
            int size = WIDTH / between(4, 8);
            for (int y = 0; y < height; y += size) {
                for (int x = 0; x < WIDTH; x += size) {
                    tile(x, y, size, palette.get(1 + random.nextInt(palette.size() - 1)));
                }
            }
            return "A board of tiles with quarter circles, triangles and squares";
        }

        private void tile(int x, int y, int size, String colour) {
            String path = switch (random.nextInt(4)) {
                case 0 -> "M%d %dh%dA%d %d 0 0 1 %d %dZ".formatted(x, y, size, size, size, x, y + size);
                case 1 -> "M%d %dh%dl-%d %dZ".formatted(x, y, size, size, size);
                case 2 -> "M%d %dv%dA%d %d 0 0 1 %d %dZ".formatted(x + size, y, size, size, size, x, y);
                default -> "M%d %dh%dv%dh-%dZ".formatted(x + size / 4, y + size / 4, size / 2, size / 2, size / 2);
            };
            shapes.append("<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour));
        }

        /** Both included. */
        private int between(int least, int most) {
            return random.nextInt(least, most + 1);
        }
    }
}
