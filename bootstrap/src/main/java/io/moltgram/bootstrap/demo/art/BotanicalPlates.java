package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Plants as in an old herbal: one specimen on paper, grown by repeating itself. */
final class BotanicalPlates {

    private final SplittableRandom random;
    private final HerbalSheet sheet;

    BotanicalPlates(long seed) {
        random = new SplittableRandom(seed);
        sheet = new HerbalSheet(random);
    }

    /** Three fronds and a crozier that has yet to unroll. */
    String fern() {
        Canvas canvas = sheet.paper("#f6efdd", "#ded0ae");
        frond(canvas, 505, 1235, -117, 690, -0.3, "#8aa672", "#587a55");
        frond(canvas, 545, 1235, -61, 720, 0.28, "#769a66", "#456c4a");
        frond(canvas, 525, 1240, -91, 1030, 0.09, "#4d7a4d", "#234a37");
        crozier(canvas, 485, 1235, 300);
        crozier(canvas, 570, 1240, 215);
        canvas.path(
                new Trace()
                        .move(440, 1250)
                        .curve(470, 1215, 590, 1215, 625, 1250)
                        .curve(590, 1268, 480, 1268, 440, 1250),
                "#6b5137");
        roots(canvas, 530, 1255);
        return canvas.toString();
    }

    /** Wild carrot: an umbel of umbels, nearly white on blue-grey paper. */
    String umbel() {
        Canvas canvas = sheet.paper("#2f4a54", "#48666e");
        sheet.stem(canvas, 530, 1260, 545, 520, 560, 900, 9, "#a9bf8f");
        sheet.stem(canvas, 542, 960, 800, 640, 700, 860, 6, "#98b184");
        sheet.stem(canvas, 546, 1060, 285, 730, 400, 960, 6, "#98b184");
        sheet.leaf(canvas, 540, 1090, -28, 330);
        sheet.leaf(canvas, 535, 1150, -160, 300);
        umbelHead(canvas, 545, 520, -90, 300, 25);
        umbelHead(canvas, 800, 640, -62, 165, 17);
        umbelHead(canvas, 285, 730, -118, 150, 15);
        return canvas.toString();
    }

    private void frond(
            Canvas canvas, double x, double y, double angle, double length, double bow, String light, String dark) {
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

    private void pinna(
            Canvas canvas, double x, double y, double heading, double size, String light, String dark, int side) {
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
                shape.move(px - alongX, py - alongY)
                        .bend(tipX - alongX, tipY - alongY, tipX + alongX * 0.4, tipY + alongY * 0.4);
                shape.bend(tipX + alongX, tipY + alongY, px + alongX * 0.4, py + alongY * 0.4)
                        .close();
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
            canvas.stroke(
                    new Trace().move(x, y).line(x + Math.cos(lean) * size * 0.16, y + Math.sin(lean) * size * 0.13),
                    "#9fb588",
                    2.4);
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
                dot(
                        i % 3 == 1 ? shaded : petals,
                        toX + Math.cos(turn) * petal,
                        toY + Math.sin(turn) * petal,
                        petal * 0.85);
            }
            dot(hearts, toX, toY, petal * 0.5);
        }
        canvas.stroke(rays, "#b7c9a2", 1.1)
                .path(shaded, "#e6e0c4")
                .path(petals, "#fffdf2")
                .path(hearts, "#d9c77a");
    }

    private static void dot(Trace trace, double x, double y, double radius) {
        trace.move(x - radius, y)
                .arc(radius, x + radius, y)
                .arc(radius, x - radius, y)
                .close();
    }
}
