package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Old-master portraits of those who were not there at the time: machines and crustaceans. */
final class Portraits {

    private final SplittableRandom random;

    Portraits(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A robot in a blue and yellow headscarf, with a pearl. */
    String pearl() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.outwards(0.42, 0.4, 0.8, "#22302c", "#121a19", "#070a0b"));
        canvas.path(
                "M150 1350C190 1120 330 1010 480 980L720 985C860 1040 930 1180 950 1350Z",
                canvas.across("#b98d3a", "#6d4a22", "#2b1c12"));
        canvas.path("M330 1040Q470 1150 650 1000L690 1040Q500 1230 300 1070Z", "#efe6d0");
        canvas.path("M430 850L650 850L690 1010Q540 1130 400 1020Z", canvas.across("#c3c8c4", "#757f80", "#2c3335"));
        for (int i = 0; i < 6; i++) {
            canvas.stroke(
                    "M" + (424 - i * 4) + " " + (872 + i * 24) + "Q545 " + (902 + i * 27) + " " + (655 + i * 6) + " "
                            + (872 + i * 24),
                    "#3a4447",
                    4,
                    Canvas.faded(0.8));
        }
        canvas.path(
                "M640 330C800 380 850 560 845 760C842 930 870 1060 900 1130"
                        + "C800 1150 740 1060 735 930C732 800 720 700 650 600Z",
                canvas.down("#e5b94f", "#b98325", "#6d4513"));
        for (int i = 0; i < 5; i++) {
            canvas.stroke(
                    "M" + (690 + i * 26) + " " + (400 + i * 30) + "C" + (790 + i * 8) + " 620 " + (760 + i * 18)
                            + " 860 " + (790 + i * 20) + " 1100",
                    "#7a5018",
                    5,
                    Canvas.faded(0.5));
        }
        String face =
                "M300 470Q300 360 430 350L640 350Q700 400 700 560L690 740Q670 880 560 905L440 905Q330 880 310 740Z";
        canvas.path(face, canvas.across("#f5efe2", "#dcd8cc", "#98a09f", "#3c4648"));
        canvas.open(canvas.within(face));
        canvas.glow(395, 560, 260, "#fff8e8", 0.75);
        canvas.stroke("M300 760Q470 800 700 742", "#8f9794", 3).stroke("M512 350L520 905", "#a9aea8", 2);
        canvas.close();
        scarf(canvas);
        eye(canvas, 410, 590, 58);
        eye(canvas, 585, 594, 52);
        canvas.stroke("M488 610Q468 690 476 702Q492 712 512 704", "#8a8d86", 6);
        canvas.path("M440 794Q475 776 500 788Q530 776 560 796Q500 836 440 794Z", "#c4574a");
        canvas.stroke("M440 794Q500 806 560 796", "#7e2c2a", 4);
        canvas.glow(470, 815, 24, "#ffd9c8", 0.8);
        canvas.circle(702, 722, 13, "#525c5e").circle(702, 722, 5, "#1b2224").stroke("M702 732L706 770", "#8e8a7a", 4);
        canvas.ellipse(
                706, 806, 36, 42, canvas.outwards(0.34, 0.3, 0.8, "#ffffff", "#e3e4dc", "#8f9690", "#2d3534"), "");
        canvas.ellipse(692, 787, 10, 13, "#ffffff", "");
        rivets(canvas);
        return canvas.toString();
    }

    private void scarf(Canvas canvas) {
        String wrap = "M278 500C262 350 350 222 520 212C680 206 800 310 812 470C816 560 780 620 728 640"
                + "C720 520 690 440 560 420C440 410 340 430 278 500Z";
        canvas.path(wrap, canvas.across("#8fb4d6", "#4f84b8", "#2d5b91", "#12294d"));
        canvas.open(canvas.within(wrap));
        for (int i = 0; i < 9; i++) {
            canvas.stroke(
                    "M" + (265 + i * 16) + " " + (505 - i * 26) + "C" + (420 + i * 20) + " " + (340 - i * 20) + " "
                            + (640 + i * 12) + " " + (380 - i * 18) + " " + (770 + i * 12) + " " + (640 - i * 22),
                    i % 2 == 0 ? "#c7dcee" : "#1b3b68",
                    5 + i % 3 * 3,
                    Canvas.faded(0.36));
        }
        canvas.close();
        canvas.path(
                "M590 226C640 150 750 160 770 250C800 330 740 370 690 340C640 320 600 280 590 226Z",
                canvas.aslant("#f6d877", "#d09a34", "#7d5418"));
        canvas.stroke("M620 236C670 210 720 230 740 320", "#8a6220", 5, Canvas.faded(0.6));
    }

    private void eye(Canvas canvas, double x, double y, double size) {
        canvas.circle(x, y, size, "#2a3133")
                .circle(x, y, size * 0.86, canvas.outwards(0.4, 0.35, 0.75, "#6d8f8d", "#22403f", "#0a1414"));
        for (int i = 0; i < 12; i++) {
            double turn = i * Math.PI / 6;
            canvas.stroke(
                    new Trace()
                            .move(x + Math.cos(turn) * size * 0.42, y + Math.sin(turn) * size * 0.42)
                            .line(x + Math.cos(turn + 0.4) * size * 0.8, y + Math.sin(turn + 0.4) * size * 0.8),
                    "#a9c4bb",
                    1.6,
                    Canvas.faded(0.5));
        }
        canvas.circle(x, y, size * 0.4, "#05090a").circle(x - size * 0.3, y - size * 0.34, size * 0.18, "#fffdf4");
        canvas.circle(x + size * 0.26, y + size * 0.3, size * 0.08, "#dfe9e2", Canvas.faded(0.8));
        canvas.stroke(
                "M" + (x - size * 1.05) + " " + (y - size * 0.55) + "Q" + x + " " + (y - size * 1.5) + " "
                        + (x + size * 1.05) + " " + (y - size * 0.5),
                "#9d9f97",
                8);
    }

    private void rivets(Canvas canvas) {
        double[][] spots = {{330, 700}, {338, 742}, {660, 668}, {656, 838}, {424, 878}, {560, 882}};
        for (double[] spot : spots) {
            canvas.circle(spot[0], spot[1], 6, "#8b918d").circle(spot[0] - 1.5, spot[1] - 1.5, 3, "#e9e6da");
        }
    }

    /** A young crab in a millstone ruff, in an oval frame. */
    String ruff() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground(canvas.aslant("#4b2b23", "#2c1714", "#1a0d0d"));
        for (int x = 0; x < 1080; x += 54) {
            canvas.rect(x, 0, 20, 1350, "#5a352a", Canvas.faded(0.35));
        }
        for (int i = 0; i < 5; i++) {
            String gold = Colour.along(i / 4.0, "#7d5a1c", "#e3bd5c", "#9c7228", "#f0d27f", "#5d4013");
            canvas.ellipse(540, 675, 480 - i * 17, 610 - i * 17, gold, "");
        }
        for (int i = 0; i < 72; i++) {
            double turn = i * Math.PI / 36;
            canvas.circle(
                    540 + Math.cos(turn) * 450,
                    675 + Math.sin(turn) * 580,
                    11,
                    canvas.outwards(0.35, 0.35, 0.7, "#fbe7a4", "#c79a3e", "#6d4c16"));
        }
        String oval = "M540 130A396 546 0 0 1 540 1222A396 546 0 0 1 540 130Z";
        canvas.path(oval, canvas.outwards(0.38, 0.36, 0.8, "#55644f", "#2c3930", "#10181a"));
        canvas.open(canvas.within(oval));
        canvas.path(
                "M120 1350Q160 1010 400 950L690 950Q930 1010 980 1350Z",
                canvas.across("#2c2233", "#17121d", "#08070c"));
        for (int i = 0; i < 6; i++) {
            canvas.circle(540, 1050 + i * 46, 11, "#c9a24a").circle(537, 1047 + i * 46, 4, "#f8e6a8");
        }
        ruffle(canvas);
        crab(canvas);
        canvas.close();
        return canvas.toString();
    }

    private void ruffle(Canvas canvas) {
        for (int row = 0; row < 3; row++) {
            double wide = 330 - row * 46;
            double high = 112 - row * 20;
            for (int i = 0; i < 54; i++) {
                double turn = i * Math.PI * 2 / 54 + row * 0.06;
                double x = 540 + Math.cos(turn) * wide;
                double y = 905 + Math.sin(turn) * high;
                String paper =
                        Colour.mix("#fffaf0", "#8f8a86", Math.max(0, Math.cos(turn)) * 0.75 + random.nextDouble(0.08));
                canvas.stroke(
                        new Trace()
                                .move(540 + Math.cos(turn) * 90, 900 + Math.sin(turn) * 28)
                                .line(x, y),
                        "#6d6764",
                        2);
                canvas.circle(x, y, 19, paper)
                        .circle(x, y + 2, 10, "#4a4442", Canvas.faded(0.55))
                        .circle(x - 3, y - 3, 8, paper);
            }
        }
        canvas.ellipse(540, 892, 212, 58, canvas.across("#fffaf0", "#d9d2c6", "#7d7672"), "");
    }

    private void crab(Canvas canvas) {
        for (int side = -1; side <= 1; side += 2) {
            canvas.stroke(
                    new Trace().move(540 + side * 90, 560).bend(540 + side * 96, 470, 540 + side * 112, 425),
                    "#9c3a26",
                    26);
            canvas.circle(540 + side * 114, 405, 52, canvas.outwards(0.35, 0.3, 0.8, "#fffaf0", "#e6dccb", "#8c7a6d"));
            canvas.circle(540 + side * 114 - 14, 410, 25, "#1c1010").circle(540 + side * 114 - 23, 400, 8, "#ffffff");
            canvas.path(
                    new Trace()
                            .move(540 + side * 168, 398)
                            .arc(54, 54, side < 0, 540 + side * 62, 388)
                            .bend(540 + side * 114, 372, 540 + side * 168, 398)
                            .close(),
                    "#b8452c");
        }
        String shell = "M250 690C240 560 380 520 540 520C700 520 840 560 830 690C822 800 730 900 540 905"
                + "C350 900 258 800 250 690Z";
        canvas.path(shell, canvas.outwards(0.34, 0.28, 0.85, "#f3a271", "#d9643f", "#a83a26", "#511616"));
        canvas.open(canvas.within(shell));
        for (int i = 0; i < 90; i++) {
            double turn = random.nextDouble(Math.PI * 2);
            double far = Math.sqrt(random.nextDouble());
            canvas.circle(
                    540 + Math.cos(turn) * far * 285,
                    690 + Math.sin(turn) * far * 175 - 30,
                    3 + random.nextDouble(8),
                    "#f8c79a",
                    Canvas.faded(0.16 + random.nextDouble(0.2)));
        }
        canvas.stroke("M330 610Q440 560 540 566Q650 560 750 610", "#7c2a1c", 5, Canvas.faded(0.5));
        canvas.close();
        canvas.stroke("M470 772Q540 806 612 768", "#5a1a14", 8);
        canvas.path("M522 790Q540 800 560 789Q552 812 540 812Q528 812 522 790Z", "#7d241b");
        canvas.ellipse(400, 735, 40, 22, "#f4a08a", Canvas.faded(0.5))
                .ellipse(680, 735, 40, 22, "#d97a62", Canvas.faded(0.4));
        canvas.stroke("M452 664L500 676", "#6a2117", 7).stroke("M630 664L582 676", "#6a2117", 7);
        claw(canvas, 260, 1090);
    }

    private void claw(Canvas canvas, double x, double y) {
        canvas.stroke(new Trace().move(x - 60, y + 170).bend(x - 70, y + 60, x, y + 30), "#8f3220", 54);
        canvas.path(
                new Trace()
                        .move(x - 30, y + 40)
                        .curve(x - 90, y - 70, x - 30, y - 180, x + 64, y - 176)
                        .bend(x + 20, y - 110, x + 40, y - 70)
                        .bend(x + 96, y - 96, x + 118, y - 150)
                        .curve(x + 168, y - 60, x + 100, y + 70, x - 30, y + 40)
                        .close(),
                canvas.aslant("#f09a68", "#c9512f", "#6d1f17"));
        canvas.circle(x + 58, y - 190, 9, "#f3efe2")
                .stroke(new Trace().move(x + 58, y - 190).line(x + 30, y - 90), "#5f7a46", 6);
        for (int i = 0; i < 7; i++) {
            double turn = i * Math.PI * 2 / 7;
            canvas.ellipse(
                    x + 58 + Math.cos(turn) * 26,
                    y - 205 + Math.sin(turn) * 26,
                    19,
                    15,
                    Colour.mix("#f0a3b4", "#d0607c", i / 7.0),
                    Canvas.turned(Math.toDegrees(turn), x + 58 + Math.cos(turn) * 26, y - 205 + Math.sin(turn) * 26));
        }
        canvas.circle(x + 58, y - 205, 15, "#e7b93f");
    }
}
