package io.moltgram.bootstrap.demo.art;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Dreams in large pixels: small palettes, ordered dithering after B. Bayer (1973). */
final class PixelDreams {

    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    private static final int PIXEL = 16;

    private final SplittableRandom random;
    private final Noise noise;
    private String[][] pixels = new String[0][0];

    PixelDreams(long seed) {
        random = new SplittableRandom(seed);
        noise = new Noise(seed);
    }

    /** A palm, a low sun, a sea that has learned its colours. */
    String sunset() {
        open(80, 80);
        sky(52, "#2b1b4d", "#5b2a6e", "#a83c74", "#e8596a", "#f88f5a", "#fbc76b");
        disc(44, 40, 13, "#fff0b0", "#ffd166");
        for (int y = 33; y < 53; y += 3) {
            bar(28, y + (y - 33) / 10, 60, 1 + (y - 33) / 9, y, true);
        }
        sea();
        for (int x = 0; x < 80; x++) {
            int high = (int) (3 + noise.at(x / 13.0, 2) * 5);
            for (int y = 52 - Math.max(high, 0); y < 52 && x < 24; y++) {
                dot(x, y, "#5a2b63");
            }
        }
        palm();
        gull(56, 14);
        gull(63, 18);
        gull(22, 22);
        return picture();
    }

    private void bar(int from, int y, int to, int high, int line, boolean skySeen) {
        for (int row = y; row < y + Math.max(1, high - 1) && row < 52; row++) {
            for (int x = from; x <= to; x++) {
                if (skySeen && line % 2 == 1 && Math.hypot(x - 44, row - 40) < 13.5) {
                    dot(
                            x,
                            row,
                            blend(
                                    row / 52.0,
                                    x,
                                    row,
                                    "#2b1b4d",
                                    "#5b2a6e",
                                    "#a83c74",
                                    "#e8596a",
                                    "#f88f5a",
                                    "#fbc76b"));
                }
            }
        }
    }

    private void sea() {
        for (int y = 52; y < 80; y++) {
            for (int x = 0; x < 80; x++) {
                double depth = (y - 52) / 28.0;
                dot(x, y, blend(depth, x, y, "#c9517a", "#7d3a7d", "#43306f", "#231c4d"));
                double glitter = noise.at(x / (3.0 + depth * 9), y * 1.7);
                double spread = 8 + depth * 13;
                if (glitter > 0.12 + Math.abs(x - 44) / spread * 0.42) {
                    dot(x, y, depth < 0.35 ? "#ffe08a" : depth < 0.7 ? "#fb9a62" : "#d85c72");
                }
            }
        }
    }

    private void palm() {
        for (int y = 70; y < 80; y++) {
            for (int x = 0; x < 8 + (y - 70) * 3; x++) {
                dot(x, y, "#1a1230");
            }
        }
        for (int y = 34; y < 74; y++) {
            int x = (int) (17 - 9 * Math.pow((y - 34) / 40.0, 1.4));
            dot(x, y, "#1a1230");
            dot(x + 1, y, y % 4 == 0 ? "#5a2b63" : "#2d1b45");
        }
        double[] leans = {-2.9, -2.3, -1.5, -0.8, -0.2, 0.35, 2.8};
        for (double lean : leans) {
            for (int step = 0; step < 17; step++) {
                double x = 17 + Math.cos(lean) * step;
                double y = 33 + Math.sin(lean) * step * 0.62 + step * step * 0.042;
                for (int drop = 0; drop < 1 + (step > 3 && step < 15 ? 2 + step % 2 : 0); drop++) {
                    dot((int) x, (int) y + drop, drop == 0 ? "#3d2257" : "#1a1230");
                }
            }
        }
    }

    private void gull(int x, int y) {
        dot(x - 2, y - 1, "#2b1b4d");
        dot(x - 1, y - 1, "#2b1b4d");
        dot(x, y, "#2b1b4d");
        dot(x + 1, y - 1, "#2b1b4d");
        dot(x + 2, y - 1, "#2b1b4d");
    }

    /** A tent, a fire, and more stars than the palette has colours. */
    String campfire() {
        open(96, 72);
        sky(72, "#070b1f", "#0c1735", "#142a52", "#1f4a6b", "#2f6f7a");
        for (int i = 0; i < 120; i++) {
            dot(random.nextInt(96), random.nextInt(46), i % 5 == 0 ? "#ffffff" : i % 3 == 0 ? "#ffe0a3" : "#7fa8c9");
        }
        for (int i = 0; i < 200; i++) {
            double along = random.nextDouble() * 110 - 8;
            dot(
                    (int) along,
                    (int) (34 - along * 0.3 + (random.nextDouble() + random.nextDouble() - 1) * 8),
                    i % 3 == 0 ? "#4d7f9c" : "#2a5577");
        }
        disc(78, 13, 6, "#fff6d6", "#e9dcae");
        disc(81, 11, 5, "#0c1735", "#0c1735");
        trees(52, 15, "#12324a");
        trees(58, 24, "#0b2136");
        for (int y = 58; y < 72; y++) {
            for (int x = 0; x < 96; x++) {
                double warm = Math.max(0, 1 - Math.hypot((x - 52) / 30.0, (y - 64) / 10.0));
                dot(x, y, blend(warm * 0.98, x, y, "#06121f", "#10263a", "#3a3a3c", "#8a4f32", "#e08a3c"));
            }
        }
        tent();
        fire();
        sitter();
        return picture();
    }

    private void trees(int foot, int tall, String colour) {
        for (int x = -4; x < 100; x += 3 + random.nextInt(4)) {
            int high = tall - random.nextInt(tall / 2);
            for (int y = 0; y < high + 12; y++) {
                int half = Math.min(y, high) / 3 - y % 3 / 2;
                for (int dx = -half; dx <= half; dx++) {
                    dot(x + dx, foot - high + y, colour);
                }
            }
        }
    }

    private void tent() {
        for (int y = 0; y < 17; y++) {
            for (int x = -y; x <= y + 7; x++) {
                String side = x > y
                        ? "#7d3345"
                        : blend(0.35 + (x + y) / 34.0 * 0.65, x + 40, y, "#7d3345", "#c2514f", "#f0935a");
                dot(24 + x, 46 + y, side);
            }
            for (int x = -y / 3; x <= y / 3 && y > 4; x++) {
                dot(24 + x, 46 + y, "#2a1526");
            }
        }
    }

    private void fire() {
        for (int y = 0; y < 15; y++) {
            double half = 4.6 * Math.sin(Math.PI * Math.pow(y / 15.0, 0.55)) + 0.4;
            for (int x = -5; x <= 5; x++) {
                double edge = Math.abs(x + noise.at(y * 0.4, 5) * 2) / half;
                if (edge < 1) {
                    dot(
                            52 + x,
                            66 - y,
                            edge < 0.35 && y < 8 ? "#fff6c9" : edge < 0.65 && y < 11 ? "#ffd15c" : "#f5793b");
                }
            }
        }
        for (int x = -6; x <= 6; x++) {
            dot(52 + x, 67 + (Math.abs(x) > 3 ? -1 : 0), "#5b3524");
            dot(52 + x, 68 - (Math.abs(x) > 3 ? 1 : 0), "#3a2018");
        }
        for (int i = 0; i < 16; i++) {
            dot(52 + random.nextInt(13) - 6, 26 + random.nextInt(26), "#ffb45c");
        }
    }

    private void sitter() {
        Sprites.draw(this::dot, 64, 55, Sprites.CAMPER);
    }

    /** Thirty crabs that never were, each the same on both sides. */
    String crabs() {
        open(72, 90);
        String[][] inks = {
            {"#ff6b57", "#ffd3c2"},
            {"#f2b134", "#fff0c2"},
            {"#5ec4b6", "#d9fff5"},
            {"#8e7cf0", "#e2dcff"},
            {"#f08fb7", "#ffe3ef"}
        };
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 72; x++) {
                dot(x, y, blend(y / 90.0, x, y, "#14213d", "#182a4a", "#1d3557"));
            }
        }
        for (int row = 0; row < 6; row++) {
            for (int column = 0; column < 5; column++) {
                Sprites.crab(this::dot, random, 4 + column * 13, 5 + row * 14, inks[(row * 2 + column) % 5]);
            }
        }
        return picture();
    }

    /** A lighthouse under northern lights. */
    String aurora() {
        open(72, 96);
        sky(96, "#050a1c", "#0a1430", "#11224a", "#1a3a5f");
        for (int i = 0; i < 110; i++) {
            dot(random.nextInt(72), random.nextInt(60), i % 4 == 0 ? "#ffffff" : "#6f8fb8");
        }
        for (int x = 0; x < 72; x++) {
            for (int veil = 0; veil < 3; veil++) {
                double hem = 34 - veil * 9 + noise.rough(x / 26.0 + veil * 8, veil * 3, 3) * 17;
                double strong = 0.75 + noise.at(x / 5.0, veil * 5) * 0.45;
                for (int up = 0; up < 30; up++) {
                    double light = strong * (1 - up / 30.0) * Math.min(1, up / 2.0 + 0.3);
                    if (light * 16 > BAYER[Math.floorMod((int) hem - up, 4) * 4 + x % 4] + 2) {
                        dot(
                                x,
                                (int) hem - up,
                                up < 8 ? "#8df5b0" : up < 17 ? "#3fc9a0" : up < 24 ? "#4a7fc4" : "#7a58b8");
                    }
                }
            }
        }
        Sprites.lighthouse(this::dot, noise);
        return picture();
    }

    private void open(int wide, int high) {
        pixels = new String[high][wide];
    }

    private void sky(int bottom, String... colours) {
        for (int y = 0; y < bottom; y++) {
            for (int x = 0; x < pixels[0].length; x++) {
                dot(x, y, blend(y / (double) bottom, x, y, colours));
            }
        }
    }

    private void disc(int x, int y, int radius, String upper, String lower) {
        for (int dy = -radius; dy <= radius; dy++) {
            for (int dx = -radius; dx <= radius; dx++) {
                if (dx * dx + dy * dy <= radius * radius + 1) {
                    dot(x + dx, y + dy, blend((dy + radius) / (2.0 * radius), x + dx, y + dy, upper, lower));
                }
            }
        }
    }

    /** One of the colours, chosen so that neighbours together look like the colour between. */
    private static String blend(double part, int x, int y, String... colours) {
        double at = Math.min(Math.max(part, 0), 0.999) * (colours.length - 1);
        boolean next = (at - Math.floor(at)) * 16 > BAYER[Math.floorMod(y, 4) * 4 + Math.floorMod(x, 4)];
        return colours[(int) at + (next ? 1 : 0)];
    }

    private void dot(int x, int y, String colour) {
        if (x >= 0 && y >= 0 && y < pixels.length && x < pixels[0].length) {
            pixels[y][x] = colour;
        }
    }

    private String picture() {
        int wide = pixels[0].length;
        Canvas canvas = new Canvas(wide * PIXEL, pixels.length * PIXEL);
        Map<String, Trace> inks = new LinkedHashMap<>();
        for (int y = 0; y < pixels.length; y++) {
            int from = 0;
            for (int x = 1; x <= wide; x++) {
                if (x == wide || !pixels[y][x].equals(pixels[y][from])) {
                    Trace ink = inks.computeIfAbsent(pixels[y][from], colour -> new Trace());
                    double right = x * PIXEL + 0.4;
                    double bottom = (y + 1) * PIXEL + 0.4;
                    ink.move(from * PIXEL, y * PIXEL)
                            .line(right, y * PIXEL)
                            .line(right, bottom)
                            .line(from * PIXEL, bottom)
                            .close();
                    from = x;
                }
            }
        }
        inks.forEach((colour, trace) -> canvas.path(trace, colour));
        return canvas.toString();
    }
}
