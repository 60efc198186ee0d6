package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Poppies as in an old herbal, on cream paper. */
final class Poppies {

    private final SplittableRandom random;
    private final HerbalSheet sheet;

    Poppies(long seed) {
        random = new SplittableRandom(seed);
        sheet = new HerbalSheet(random);
    }

    /** Poppies: two open, one bud, one seed head. */
    String fourStages() {
        Canvas canvas = sheet.paper("#f5ecd8", "#dfcfae");
        sheet.stem(canvas, 520, 1265, 390, 470, 560, 800, 8, "#6d8256");
        sheet.stem(canvas, 535, 1265, 735, 640, 600, 900, 8, "#64794f");
        sheet.stem(canvas, 510, 1265, 205, 770, 330, 960, 6, "#7a8f60");
        sheet.stem(canvas, 550, 1265, 900, 960, 720, 1060, 6, "#7a8f60");
        sheet.leaf(canvas, 520, 1150, -150, 290);
        sheet.leaf(canvas, 545, 1180, -25, 300);
        poppy(canvas, 735, 620, 185, "#c9432f", "#8d2424");
        poppy(canvas, 390, 420, 235, "#e25b3c", "#a82c27");
        bud(canvas, 205, 770);
        seedHead(canvas, 900, 950);
        return canvas.toString();
    }

    private void poppy(Canvas canvas, double x, double y, double size, String light, String dark) {
        double[] leans = {200, 340, 95, 268, 20, 160};
        for (int i = 0; i < leans.length; i++) {
            double wide = size * (i < 3 ? 0.86 : 0.72);
            double long_ = size * (i < 3 ? 1.0 : 0.86);
            Trace petal = new Trace()
                    .move(0, 0)
                    .curve(-wide * 0.95, -long_ * 0.25, -wide * 0.8, -long_ * 1.05, -wide * 0.2, -long_ * 0.95);
            petal.bend(0, -long_ * 0.86, wide * 0.22, -long_ * 0.98)
                    .curve(wide * 0.85, -long_ * 1.0, wide * 0.95, -long_ * 0.2, 0, 0);
            String tone = Colour.mix(light, dark, 0.12 * (i % 3));
            canvas.open("transform=\"translate(" + x + ' ' + y + ") rotate(" + (leans[i] + 90) + ")\"");
            canvas.path(petal.close(), canvas.down(Colour.mix(tone, "#ffd9b8", 0.28), tone, dark), Canvas.faded(0.93));
            for (int v = -5; v <= 5; v++) {
                canvas.stroke(
                        new Trace()
                                .move(0, -long_ * 0.1)
                                .bend(v * wide * 0.07, -long_ * 0.5, v * wide * 0.125, -long_ * 0.84),
                        dark,
                        1,
                        Canvas.faded(0.28));
            }
            canvas.close();
        }
        canvas.glow(x, y, size * 0.42, "#2a1016", 0.9);
        for (int i = 0; i < 70; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            double reach = size * (0.2 + random.nextDouble(0.13));
            double toX = x + Math.cos(turn) * reach;
            double toY = y + Math.sin(turn) * reach;
            canvas.stroke(new Trace().move(x, y).line(toX, toY), "#22131d", 1.4).circle(toX, toY, 3.6, "#2d1b2b");
        }
        canvas.circle(x, y, size * 0.125, "#8fa06a");
        for (int i = 0; i < 9; i++) {
            double turn = i * Math.PI * 2 / 9;
            canvas.stroke(
                    new Trace().move(x, y).line(x + Math.cos(turn) * size * 0.11, y + Math.sin(turn) * size * 0.11),
                    "#4d5a36",
                    2.4);
        }
    }

    private void bud(Canvas canvas, double x, double y) {
        canvas.path(
                new Trace()
                        .move(x, y)
                        .curve(x - 62, y + 12, x - 58, y + 120, x - 12, y + 132)
                        .curve(x + 40, y + 120, x + 50, y + 18, x, y),
                canvas.aslant("#93a673", "#5d7247"));
        canvas.path(
                new Trace()
                        .move(x - 14, y + 130)
                        .bend(x - 8, y + 70, x + 6, y + 20)
                        .bend(x + 16, y + 80, x - 14, y + 130),
                "#d8523a");
        for (int i = 0; i < 26; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            double atX = x - 5 + Math.cos(turn) * 44;
            double atY = y + 66 + Math.sin(turn) * 60;
            canvas.stroke(
                    new Trace().move(atX, atY).line(atX + Math.cos(turn) * 12, atY + Math.sin(turn) * 12),
                    "#7a8f60",
                    1.3);
        }
    }

    private void seedHead(Canvas canvas, double x, double y) {
        canvas.path(
                new Trace()
                        .move(x, y + 95)
                        .curve(x - 62, y + 70, x - 58, y + 2, x - 34, y - 14)
                        .line(x + 34, y - 14)
                        .curve(x + 58, y + 2, x + 62, y + 70, x, y + 95),
                canvas.aslant("#a7b285", "#67774e"));
        canvas.ellipse(x, y - 18, 56, 15, "#5d6b45", "");
        for (int i = -4; i <= 4; i++) {
            canvas.stroke(new Trace().move(x, y - 20).line(x + i * 12, y - 18 - (4 - Math.abs(i)) * 3), "#c4cba3", 3);
            canvas.stroke(
                    new Trace().move(x + i * 9, y - 8).bend(x + i * 15, y + 40, x + i * 4, y + 88), "#55633f", 1.4);
        }
    }
}
