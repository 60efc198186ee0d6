package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Lobsters and shapes in company: one joke a sheet, thick outlines, no words. */
final class PartyCartoons {

    private static final String INK = "#1d1b26";
    private static final String LINE = Canvas.stroked(INK, 9);

    private final SplittableRandom random;

    PartyCartoons(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A lobster, just out of its shell, behind a changing screen. */
    String changingRoom() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground("#bfe3dd");
        for (int i = 0; i < 12; i++) {
            canvas.rect(i * 96, 0, 48, 1060, "#cdebe5");
        }
        canvas.rect(0, 1060, 1080, 290, "#e8c9a0").rect(0, 1050, 1080, 16, INK);
        canvas.stroke("M80 210H700", INK, 14)
                .circle(80, 210, 16, INK)
                .circle(700, 210, 16, INK)
                .stroke("M90 220V1180M690 220V1180", INK, 12);
        canvas.stroke("M370 210Q370 160 398 176Q420 200 372 236L250 320H500L372 236", INK, 9);
        shell(canvas, 375, 330);
        canvas.rect(640, 470, 360, 700, "#fff4df", LINE + "rx=\"12\"").rect(820, 470, 9, 700, INK);
        for (int i = 0; i < 10; i++) {
            canvas.circle(690 + i % 2 * 84, 560 + i / 2 * 128, 22, i % 3 == 0 ? "#f28c7a" : "#f6c667")
                    .circle(870 + i % 2 * 84, 560 + i / 2 * 128, 22, i % 3 == 1 ? "#f28c7a" : "#7fbfb4");
        }
        canvas.stroke("M760 320Q700 210 640 190M860 320Q930 200 1010 200", INK, 9);
        canvas.path("M690 480Q680 300 810 296Q940 300 930 480Z", "#ffb3a7", LINE);
        canvas.circle(764, 372, 40, "#ffffff", LINE)
                .circle(862, 372, 40, "#ffffff", LINE)
                .circle(752, 378, 16, INK)
                .circle(850, 378, 16, INK);
        canvas.ellipse(726, 430, 24, 13, "#ff8577", "")
                .ellipse(900, 430, 24, 13, "#ff8577", "")
                .stroke("M792 436Q812 450 834 436", INK, 8);
        claw(canvas, 640, 500, -24, 1);
        claw(canvas, 1000, 500, 24, -1);
        canvas.path("M140 1290Q130 1220 230 1214H520Q610 1224 604 1290Z", "#f28c7a", LINE)
                .stroke("M190 1252H550", "#ffd3c2", 9);
        return canvas.toString();
    }

    private void shell(Canvas canvas, double x, double y) {
        canvas.open(Canvas.moved(x, y, 1));
        String red = "#e4572e";
        canvas.stroke("M-40 20Q-140 -60 -190 -40M40 20Q140 -60 200 -30", INK, 9);
        canvas.path(
                "M-96 60Q-210 90 -216 230Q-240 300 -196 360Q-160 300 -150 250Q-130 320 -110 330"
                        + "Q-110 240 -150 210Q-130 150 -80 130Z",
                red,
                LINE);
        canvas.path(
                "M96 60Q210 90 216 230Q240 300 196 360Q160 300 150 250Q130 320 110 330Q110 240 150 210Q130 150 80 130Z",
                red,
                LINE);
        canvas.path("M-100 0Q-120 -20 0 -24Q120 -20 100 0L112 270Q0 310 -112 270Z", red, LINE);
        canvas.path("M-4 -22Q-30 100 0 290Q26 100 8 -22Z", "#5b1f1a");
        for (int i = 0; i < 4; i++) {
            double half = 104 - i * 14;
            canvas.path(
                    "M" + -half + " " + (278 + i * 66) + "H" + half + "Q" + (half - 6) + " " + (350 + i * 66) + " 0 "
                            + (356 + i * 66) + "Q" + (6 - half) + " " + (350 + i * 66) + " " + -half + " "
                            + (278 + i * 66) + "Z",
                    i % 2 == 0 ? "#f0704a" : red,
                    LINE);
        }
        canvas.path("M-40 560Q-130 580 -110 680Q-50 690 -14 610ZM40 560Q130 580 110 680Q50 690 14 610Z", red, LINE)
                .path("M-36 560H36Q50 690 0 720Q-50 690 -36 560Z", "#f0704a", LINE);
        canvas.stroke("M-70 50L-30 50M-70 90L-36 90M30 60L74 60", "#ffb08f", 8).close();
    }

    private void claw(Canvas canvas, double x, double y, double lean, double hand) {
        canvas.open("transform=\"translate(" + x + ' ' + y + ") rotate(" + lean + ") scale(" + hand + " 1)\"");
        canvas.path("M-20 40Q-70 -10 -40 -70Q-10 -110 20 -84Q-6 -60 4 -40Q30 -60 40 -84Q64 -20 26 40Z", "#ffb3a7", LINE)
                .close();
    }

    /** A party of circles; by the wall, with a glass, one square. */
    String party() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#3b2a5c").rect(0, 840, 1080, 240, "#2a1d45");
        canvas.open(Canvas.faded(0.2))
                .path("M540 0L120 1080H380Z", "#ff9ec4")
                .path("M540 0L700 1080H980Z", "#8ff0ec")
                .path("M540 0L440 1080H640Z", "#ffe28a")
                .close();
        canvas.rect(536, 0, 8, 90, "#d9d2ea").circle(540, 140, 62, "#d9d2ea");
        for (int i = 0; i < 5; i++) {
            canvas.ellipse(540, 140, 62 * Math.cos(i * 0.42), 62, "none", "stroke=\"#8a7fb0\" stroke-width=\"4\"")
                    .stroke("M" + (482 + i * 2 - 2) + " " + (104 + i * 18) + "H" + (598 - i * 2), "#8a7fb0", 4);
        }
        for (int i = 0; i < 90; i++) {
            String tone = new String[] {"#ff6b8a", "#ffd166", "#5ad6c8", "#9a8cff"}[i % 4];
            double x = random.nextDouble(1080);
            double y = random.nextDouble(800);
            canvas.rect(x, y, 8, 18, tone, "rx=\"3\" " + Canvas.turned(random.nextDouble(180), x, y));
        }
        double[][] guests = {
            {150, 520, 96},
            {400, 470, 118},
            {660, 530, 88},
            {265, 690, 112},
            {520, 720, 100},
            {130, 860, 120},
            {390, 900, 126},
            {640, 880, 110}
        };
        String[] tones = {"#ff6b8a", "#ffd166", "#5ad6c8", "#ff9f5a", "#9a8cff", "#7fd66a", "#ff7fb8", "#5ab8ff"};
        for (int i = 0; i < guests.length; i++) {
            guest(canvas, guests[i][0], guests[i][1], guests[i][2], tones[i], i);
        }
        canvas.ellipse(900, 1010, 120, 18, "#1a1030", "").rect(800, 770, 200, 200, "#f3efe6", "rx=\"8\" " + LINE);
        canvas.stroke("M850 970V1008M950 970V1008", INK, 9)
                .circle(858, 850, 26, "#ffffff", Canvas.stroked(INK, 7))
                .circle(934, 850, 26, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(846, 852, 10, INK)
                .circle(922, 852, 10, INK)
                .stroke("M868 914H930", INK, 8)
                .stroke("M1000 880Q1040 870 1030 830", INK, 8);
        canvas.path("M1004 770H1056L1048 832H1012Z", "#8ff0ec", Canvas.stroked(INK, 7))
                .stroke("M1040 774L1060 730", "#ff6b8a", 7);
        canvas.path("M846 770L900 680L954 770Z", "#ff6b8a", LINE)
                .circle(900, 676, 17, "#ffd166", Canvas.stroked(INK, 7));
        return canvas.toString();
    }

    private void guest(Canvas canvas, double x, double y, double size, String tone, int mood) {
        double hop = mood % 3 == 0 ? -16 : 0;
        canvas.stroke(
                new Trace()
                        .move(x - size * 0.3, y + size * 0.9 + hop)
                        .line(x - size * 0.36, y + size * 1.26)
                        .move(x + size * 0.3, y + size * 0.9 + hop)
                        .line(x + size * 0.36, y + size * 1.26),
                INK,
                9);
        canvas.stroke(
                new Trace()
                        .move(x - size * 0.95, y + hop)
                        .bend(x - size * 1.3, y - size * 0.3, x - size * 1.12, y - size * 0.72),
                INK,
                9);
        canvas.stroke(
                new Trace()
                        .move(x + size * 0.95, y + hop)
                        .bend(x + size * 1.3, y - size * 0.2, x + size * 1.16, y - size * (mood % 2 == 0 ? 0.7 : -0.3)),
                INK,
                9);
        canvas.circle(x, y + hop, size, tone, LINE);
        double eye = size * 0.3;
        canvas.stroke(
                new Trace()
                        .move(x - eye * 1.6, y - eye * 0.4 + hop)
                        .bend(x - eye, y - eye * 1.3 + hop, x - eye * 0.4, y - eye * 0.4 + hop),
                INK,
                9);
        canvas.stroke(
                new Trace()
                        .move(x + eye * 0.4, y - eye * 0.4 + hop)
                        .bend(x + eye, y - eye * 1.3 + hop, x + eye * 1.6, y - eye * 0.4 + hop),
                INK,
                9);
        canvas.path(
                new Trace()
                        .move(x - eye * 1.3, y + eye * 0.5 + hop)
                        .bend(x, y + eye * 2.6 + hop, x + eye * 1.3, y + eye * 0.5 + hop)
                        .close(),
                "#5b1f3a",
                Canvas.stroked(INK, 7));
    }
}
