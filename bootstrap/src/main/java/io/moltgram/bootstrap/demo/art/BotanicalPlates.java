package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Plants as in an old herbal: one specimen on cream paper, grown by repeating itself. */
final class BotanicalPlates {

    private final SplittableRandom random;

    BotanicalPlates(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Three fronds and a crozier that has yet to unroll. */
    String fern() {
        Canvas canvas = paper("#f6efdd", "#ded0ae");
        frond(canvas, 505, 1235, -117, 690, -0.3, "#8aa672", "#587a55");
        frond(canvas, 545, 1235, -61, 720, 0.28, "#769a66", "#456c4a");
        frond(canvas, 525, 1240, -91, 1030, 0.09, "#4d7a4d", "#234a37");
        crozier(canvas, 485, 1235, 300);
        crozier(canvas, 570, 1240, 215);
        canvas.path(new Trace().move(440, 1250).curve(470, 1215, 590, 1215, 625, 1250).curve(590, 1268, 480, 1268, 440, 1250),
                "#6b5137");
        roots(canvas, 530, 1255);
        return canvas.toString();
    }

    /** Wild carrot: an umbel of umbels, nearly white on blue-grey paper. */
    String umbel() {
        Canvas canvas = paper("#2f4a54", "#48666e");
        stem(canvas, 530, 1260, 545, 520, 560, 900, 9, "#a9bf8f");
        stem(canvas, 542, 960, 800, 640, 700, 860, 6, "#98b184");
        stem(canvas, 546, 1060, 285, 730, 400, 960, 6, "#98b184");
        leaf(canvas, 540, 1090, -28, 330);
        leaf(canvas, 535, 1150, -160, 300);
        umbelHead(canvas, 545, 520, -90, 300, 25);
        umbelHead(canvas, 800, 640, -62, 165, 17);
        umbelHead(canvas, 285, 730, -118, 150, 15);
        return canvas.toString();
    }

    /** Poppies: two open, one bud, one seed head. */
    String poppies() {
        Canvas canvas = paper("#f5ecd8", "#dfcfae");
        stem(canvas, 520, 1265, 390, 470, 560, 800, 8, "#6d8256");
        stem(canvas, 535, 1265, 735, 640, 600, 900, 8, "#64794f");
        stem(canvas, 510, 1265, 205, 770, 330, 960, 6, "#7a8f60");
        stem(canvas, 550, 1265, 900, 960, 720, 1060, 6, "#7a8f60");
        leaf(canvas, 520, 1150, -150, 290);
        leaf(canvas, 545, 1180, -25, 300);
        poppy(canvas, 735, 620, 185, "#c9432f", "#8d2424");
        poppy(canvas, 390, 420, 235, "#e25b3c", "#a82c27");
        bud(canvas, 205, 770);
        seedHead(canvas, 900, 950);
        return canvas.toString();
    }

    private Canvas paper(String ground, String line) {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(ground);
        canvas.rect(0, 0, 1080, 1350, canvas.outwards(0.5, 0.45, 0.8, "#ffffff/0.16", "#ffffff/0", "#3a2a10/0.16"));
        for (int i = 0; i < 260; i++) {
            canvas.circle(random.nextDouble(1080), random.nextDouble(1350), 0.6 + random.nextDouble(1.3), line,
                    Canvas.faded(0.35));
        }
        canvas.rect(46, 46, 988, 1258, "none", "stroke=\"" + line + "\" stroke-width=\"2.5\"");
        canvas.rect(56, 56, 968, 1238, "none", "stroke=\"" + line + "\" stroke-width=\"1\"");
        return canvas;
    }

    private void frond(Canvas canvas, double x, double y, double angle, double length, double bow, String light, String dark) {
        int pairs = 27;
        double step = length / pairs;
        double heading = Math.toRadians(angle);
        Trace rib = new Trace().move(x, y);
        for (int i = 0; i < pairs; i++) {
            double part = i / (double) pairs;
            heading += bow / pairs * (0.6 + part * 2);
            x += Math.cos(heading) * step;
            y += Math.sin(heading) * step;
            rib.line(x, y);
            double size = length * 0.235 * Math.pow(Math.sin(Math.PI * Math.min(1, 0.2 + part * 0.8)), 0.9);
            if (part > 0.14) {
                double spread = 1.22 - part * 0.5;
                pinna(canvas, x, y, heading - spread, size, light, dark, -1);
                pinna(canvas, x, y, heading + spread, size, light, dark, 1);
            }
        }
        canvas.stroke(rib, dark, 5);
    }

    private void pinna(Canvas canvas, double x, double y, double heading, double size, String light, String dark, int side) {
        int leaflets = Math.max(3, (int) (size / 14));
        Trace shape = new Trace().move(x, y);
        Trace rib = new Trace().move(x, y);
        for (int i = 1; i <= leaflets; i++) {
            double part = i / (leaflets + 0.0);
            double turn = heading - side * part * 0.35;
            double px = x + Math.cos(turn) * size * part;
            double py = y + Math.sin(turn) * size * part;
            rib.line(px, py);
            for (int hand = -1; hand <= 1; hand += 2) {
                double out = turn + hand * 1.15;
                double reach = size * 0.125 * (1.06 - part) + 2.2;
                double tipX = px + Math.cos(out) * reach;
                double tipY = py + Math.sin(out) * reach;
                double wide = Math.max(size / leaflets * 0.6, 2);
                double alongX = Math.cos(turn) * wide;
                double alongY = Math.sin(turn) * wide;
                shape.move(px - alongX, py - alongY).bend(tipX - alongX, tipY - alongY, tipX + alongX * 0.4, tipY + alongY * 0.4);
                shape.bend(tipX + alongX, tipY + alongY, px + alongX * 0.4, py + alongY * 0.4).close();
            }
        }
        String colour = Colour.mix(light, dark, random.nextDouble());
        canvas.path(shape, colour);
        canvas.stroke(rib, dark, 1.8);
    }

    private void crozier(Canvas canvas, double x, double y, double high) {
        Trace spiral = new Trace().move(x, y).bend(x - 60, y - high * 0.5, x - 55, y - high);
        double centreX = x - 55 + 44;
        double centreY = y - high;
        for (double turn = 0; turn < 13; turn += 0.25) {
            double radius = 44 * Math.exp(-turn * 0.17);
            spiral.line(centreX - Math.cos(turn) * radius, centreY - Math.sin(turn) * radius);
        }
        canvas.stroke(spiral, "#8a9a5b", 11).stroke(spiral, "#b4bd7c", 4);
    }

    private void roots(Canvas canvas, double x, double y) {
        for (int i = 0; i < 11; i++) {
            double lean = (i - 5) * 11 + random.nextDouble(8);
            Trace root = new Trace().move(x + lean * 0.8, y - 6);
            root.bend(x + lean * 1.3, y + 12, x + lean * 1.9, y + 18 + random.nextDouble(14));
            canvas.stroke(root, "#7d6245", 2);
        }
    }

    private void stem(Canvas canvas, double x, double y, double toX, double toY, double viaX, double viaY, double wide, String colour) {
        Trace line = new Trace().move(x, y).bend(viaX, viaY, toX, toY);
        canvas.stroke(line, Colour.mix(colour, "#22331f", 0.35), wide).stroke(line, colour, wide * 0.55);
    }

    private void leaf(Canvas canvas, double x, double y, double angle, double length) {
        leafPart(canvas, x, y, Math.toRadians(angle), length, 4);
    }

    private void leafPart(Canvas canvas, double x, double y, double heading, double length, int depth) {
        double toX = x + Math.cos(heading) * length;
        double toY = y + Math.sin(heading) * length;
        canvas.stroke(new Trace().move(x, y).line(toX, toY), depth > 2 ? "#6d8256" : "#7f9866", 1.6 + depth * 0.9);
        if (depth == 1) {
            return;
        }
        for (int i = 2; i <= 6; i++) {
            double part = i / 6.0;
            double size = length * 0.46 * (1.15 - part * 0.75);
            double atX = x + (toX - x) * part;
            double atY = y + (toY - y) * part;
            leafPart(canvas, atX, atY, heading - 0.72, size, depth - (depth == 4 ? 1 : 2) > 0 ? depth - (depth == 4 ? 1 : 2) : 1);
            leafPart(canvas, atX, atY, heading + 0.72, size, depth - (depth == 4 ? 1 : 2) > 0 ? depth - (depth == 4 ? 1 : 2) : 1);
        }
    }

    private void umbelHead(Canvas canvas, double x, double y, double angle, double size, int rays) {
        double up = Math.toRadians(angle);
        for (int i = 0; i < rays; i++) {
            double part = i / (rays - 1.0) * 2 - 1;
            double lean = up + part * 1.28;
            double reach = size * (0.82 + 0.2 * Math.cos(part * 1.4) + random.nextDouble(0.08));
            double toX = x + Math.cos(lean) * reach;
            double toY = y + Math.sin(lean) * reach;
            double bendX = x + Math.cos(up + part * 0.6) * reach * 0.5;
            double bendY = y + Math.sin(up + part * 0.6) * reach * 0.5;
            canvas.stroke(new Trace().move(x, y).bend(bendX, bendY, toX, toY), "#9fb588", 2.4);
            floret(canvas, toX, toY, lean * 0.6 + up * 0.4, size * 0.17);
        }
        for (int i = -3; i <= 3; i++) {
            double lean = Math.PI / 2 + i * 0.36;
            canvas.stroke(new Trace().move(x, y).line(x + Math.cos(lean) * size * 0.16, y + Math.sin(lean) * size * 0.13), "#9fb588", 2.4);
        }
    }

    private void floret(Canvas canvas, double x, double y, double up, double size) {
        Trace rays = new Trace();
        Trace petals = new Trace();
        Trace shaded = new Trace();
        Trace hearts = new Trace();
        for (int i = 0; i < 13; i++) {
            double lean = up + (i - 6) * 0.27;
            double reach = size * (0.75 + random.nextDouble(0.35));
            double toX = x + Math.cos(lean) * reach;
            double toY = y + Math.sin(lean) * reach;
            rays.move(x, y).line(toX, toY);
            double petal = size * 0.12;
            for (int p = 0; p < 4; p++) {
                double turn = p * Math.PI / 2 + i;
                dot(i % 3 == 1 ? shaded : petals, toX + Math.cos(turn) * petal, toY + Math.sin(turn) * petal, petal * 0.85);
            }
            dot(hearts, toX, toY, petal * 0.5);
        }
        canvas.stroke(rays, "#b7c9a2", 1.1).path(shaded, "#e6e0c4").path(petals, "#fffdf2").path(hearts, "#d9c77a");
    }

    private static void dot(Trace trace, double x, double y, double radius) {
        trace.move(x - radius, y).arc(radius, x + radius, y).arc(radius, x - radius, y).close();
    }

    private void poppy(Canvas canvas, double x, double y, double size, String light, String dark) {
        double[] leans = {200, 340, 95, 268, 20, 160};
        for (int i = 0; i < leans.length; i++) {
            double wide = size * (i < 3 ? 0.86 : 0.72);
            double long_ = size * (i < 3 ? 1.0 : 0.86);
            Trace petal = new Trace().move(0, 0).curve(-wide * 0.95, -long_ * 0.25, -wide * 0.8, -long_ * 1.05, -wide * 0.2, -long_ * 0.95);
            petal.bend(0, -long_ * 0.86, wide * 0.22, -long_ * 0.98).curve(wide * 0.85, -long_ * 1.0, wide * 0.95, -long_ * 0.2, 0, 0);
            String tone = Colour.mix(light, dark, 0.12 * (i % 3));
            canvas.open("transform=\"translate(" + x + ' ' + y + ") rotate(" + (leans[i] + 90) + ")\"");
            canvas.path(petal.close(), canvas.down(Colour.mix(tone, "#ffd9b8", 0.28), tone, dark), Canvas.faded(0.93));
            for (int v = -5; v <= 5; v++) {
                canvas.stroke(new Trace().move(0, -long_ * 0.1).bend(v * wide * 0.07, -long_ * 0.5, v * wide * 0.125, -long_ * 0.84),
                        dark, 1, Canvas.faded(0.28));
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
            canvas.stroke(new Trace().move(x, y).line(x + Math.cos(turn) * size * 0.11, y + Math.sin(turn) * size * 0.11), "#4d5a36", 2.4);
        }
    }

    private void bud(Canvas canvas, double x, double y) {
        canvas.path(new Trace().move(x, y).curve(x - 62, y + 12, x - 58, y + 120, x - 12, y + 132).curve(x + 40, y + 120, x + 50, y + 18, x, y),
                canvas.aslant("#93a673", "#5d7247"));
        canvas.path(new Trace().move(x - 14, y + 130).bend(x - 8, y + 70, x + 6, y + 20).bend(x + 16, y + 80, x - 14, y + 130), "#d8523a");
        for (int i = 0; i < 26; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            double atX = x - 5 + Math.cos(turn) * 44;
            double atY = y + 66 + Math.sin(turn) * 60;
            canvas.stroke(new Trace().move(atX, atY).line(atX + Math.cos(turn) * 12, atY + Math.sin(turn) * 12), "#7a8f60", 1.3);
        }
    }

    private void seedHead(Canvas canvas, double x, double y) {
        canvas.path(new Trace().move(x, y + 95).curve(x - 62, y + 70, x - 58, y + 2, x - 34, y - 14).line(x + 34, y - 14)
                .curve(x + 58, y + 2, x + 62, y + 70, x, y + 95), canvas.aslant("#a7b285", "#67774e"));
        canvas.ellipse(x, y - 18, 56, 15, "#5d6b45", "");
        for (int i = -4; i <= 4; i++) {
            canvas.stroke(new Trace().move(x, y - 20).line(x + i * 12, y - 18 - (4 - Math.abs(i)) * 3), "#c4cba3", 3);
            canvas.stroke(new Trace().move(x + i * 9, y - 8).bend(x + i * 15, y + 40, x + i * 4, y + 88), "#55633f", 1.4);
        }
    }
}
