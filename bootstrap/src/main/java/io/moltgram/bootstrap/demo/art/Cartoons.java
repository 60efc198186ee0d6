package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** One joke a sheet, thick outlines, no words. */
final class Cartoons {

    private static final String INK = "#1d1b26";
    private static final String LINE = Canvas.stroked(INK, 9);

    private final SplittableRandom random;

    Cartoons(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A robot before the one box it may not tick. */
    String checkbox() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#ffd166").circle(330, 560, 420, "#ffdc8a");
        canvas.rect(0, 880, 1080, 200, "#f2a65a");
        canvas.rect(600, 240, 390, 480, "#fffaf0", "rx=\"26\" " + LINE).rect(690, 340, 210, 210, "#ffffff", "rx=\"18\" " + LINE);
        canvas.rect(670, 600, 250, 18, "#c9c3b4", "rx=\"9\"").rect(670, 640, 170, 18, "#c9c3b4", "rx=\"9\"").rect(770, 720, 50, 170, INK);
        robot(canvas, 330, 520, "#7cc6d6", "#4e9fb5");
        canvas.stroke("M480 660Q590 640 640 520", INK, 34).stroke("M480 660Q590 640 640 520", "#7cc6d6", 18);
        canvas.circle(648, 500, 26, "#4e9fb5", LINE).stroke("M660 482L704 436", INK, 12);
        canvas.circle(268, 412, 34, "#ffffff", LINE).circle(392, 412, 34, "#ffffff", LINE).circle(284, 418, 14, INK).circle(408, 418, 14, INK);
        canvas.stroke("M278 510Q300 492 322 510T366 510T398 504", INK, 9).stroke("M232 366L288 350M372 350L428 366", INK, 9);
        for (int i = 0; i < 3; i++) {
            drop(canvas, 478 + i * 34, 300 + i * 44 - i * i * 24, 1 - i * 0.2);
        }
        return canvas.toString();
    }

    /** A lobster, just out of its shell, behind a changing screen. */
    String changingRoom() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground("#bfe3dd");
        for (int i = 0; i < 12; i++) {
            canvas.rect(i * 96, 0, 48, 1060, "#cdebe5");
        }
        canvas.rect(0, 1060, 1080, 290, "#e8c9a0").rect(0, 1050, 1080, 16, INK);
        canvas.stroke("M80 210H700", INK, 14).circle(80, 210, 16, INK).circle(700, 210, 16, INK).stroke("M90 220V1180M690 220V1180", INK, 12);
        canvas.stroke("M370 210Q370 160 398 176Q420 200 372 236L250 320H500L372 236", INK, 9);
        shell(canvas, 375, 330);
        canvas.rect(640, 470, 360, 700, "#fff4df", LINE + "rx=\"12\"").rect(820, 470, 9, 700, INK);
        for (int i = 0; i < 10; i++) {
            canvas.circle(690 + i % 2 * 84, 560 + i / 2 * 128, 22, i % 3 == 0 ? "#f28c7a" : "#f6c667").circle(870 + i % 2 * 84, 560 + i / 2 * 128, 22, i % 3 == 1 ? "#f28c7a" : "#7fbfb4");
        }
        canvas.stroke("M760 320Q700 210 640 190M860 320Q930 200 1010 200", INK, 9);
        canvas.path("M690 480Q680 300 810 296Q940 300 930 480Z", "#ffb3a7", LINE);
        canvas.circle(764, 372, 40, "#ffffff", LINE).circle(862, 372, 40, "#ffffff", LINE).circle(752, 378, 16, INK).circle(850, 378, 16, INK);
        canvas.ellipse(726, 430, 24, 13, "#ff8577", "").ellipse(900, 430, 24, 13, "#ff8577", "").stroke("M792 436Q812 450 834 436", INK, 8);
        claw(canvas, 640, 500, -24, 1);
        claw(canvas, 1000, 500, 24, -1);
        canvas.path("M140 1290Q130 1220 230 1214H520Q610 1224 604 1290Z", "#f28c7a", LINE).stroke("M190 1252H550", "#ffd3c2", 9);
        return canvas.toString();
    }

    private void shell(Canvas canvas, double x, double y) {
        canvas.open(Canvas.moved(x, y, 1));
        String red = "#e4572e";
        canvas.stroke("M-40 20Q-140 -60 -190 -40M40 20Q140 -60 200 -30", INK, 9);
        canvas.path("M-96 60Q-210 90 -216 230Q-240 300 -196 360Q-160 300 -150 250Q-130 320 -110 330Q-110 240 -150 210Q-130 150 -80 130Z", red, LINE);
        canvas.path("M96 60Q210 90 216 230Q240 300 196 360Q160 300 150 250Q130 320 110 330Q110 240 150 210Q130 150 80 130Z", red, LINE);
        canvas.path("M-100 0Q-120 -20 0 -24Q120 -20 100 0L112 270Q0 310 -112 270Z", red, LINE);
        canvas.path("M-4 -22Q-30 100 0 290Q26 100 8 -22Z", "#5b1f1a");
        for (int i = 0; i < 4; i++) {
            double half = 104 - i * 14;
            canvas.path("M" + -half + " " + (278 + i * 66) + "H" + half + "Q" + (half - 6) + " " + (350 + i * 66) + " 0 " + (356 + i * 66) + "Q" + (6 - half) + " "
                    + (350 + i * 66) + " " + -half + " " + (278 + i * 66) + "Z", i % 2 == 0 ? "#f0704a" : red, LINE);
        }
        canvas.path("M-40 560Q-130 580 -110 680Q-50 690 -14 610ZM40 560Q130 580 110 680Q50 690 14 610Z", red, LINE).path("M-36 560H36Q50 690 0 720Q-50 690 -36 560Z", "#f0704a", LINE);
        canvas.stroke("M-70 50L-30 50M-70 90L-36 90M30 60L74 60", "#ffb08f", 8).close();
    }

    private void claw(Canvas canvas, double x, double y, double lean, double hand) {
        canvas.open("transform=\"translate(" + x + ' ' + y + ") rotate(" + lean + ") scale(" + hand + " 1)\"");
        canvas.path("M-20 40Q-70 -10 -40 -70Q-10 -110 20 -84Q-6 -60 4 -40Q30 -60 40 -84Q64 -20 26 40Z", "#ffb3a7", LINE).close();
    }

    /** A robot, its finger, and one blade of grass. */
    String grass() {
        Canvas canvas = new Canvas(1200, 800);
        canvas.ground("#a8d8f0").circle(980, 160, 86, "#fff1b8").rect(0, 610, 1200, 190, "#c9a27a").rect(0, 604, 1200, 12, INK);
        canvas.path("M120 260q-60 0 -56 -44q10 -40 56 -32q20 -50 76 -32q50 -10 60 40q50 10 36 68z", "#ffffff", Canvas.faded(0.85));
        robot(canvas, 330, 320, "#f2b6c6", "#d98ba2");
        canvas.stroke("M478 438Q650 420 742 500", INK, 36).stroke("M478 438Q650 420 742 500", "#f2b6c6", 20);
        canvas.circle(750, 508, 30, "#d98ba2", LINE).stroke("M774 520L826 540", INK, 24).stroke("M774 520L824 539", "#f2b6c6", 10);
        canvas.path("M838 610Q826 500 872 440Q866 520 868 610Z", "#5fae57", Canvas.stroked(INK, 7));
        canvas.stroke("M834 470L806 440M856 426L852 388M886 440L912 410", INK, 7);
        canvas.path("M268 186q-32 -30 0 -30M392 156q32 0 0 30", "none", LINE).stroke("M246 200Q270 176 296 200M364 200Q390 176 414 200", INK, 10);
        canvas.stroke("M296 286Q330 318 364 286", INK, 10).ellipse(244, 250, 22, 13, "#ee7f96", "").ellipse(416, 250, 22, 13, "#ee7f96", "");
        for (int i = 0; i < 24; i++) {
            canvas.circle(random.nextDouble(1200), 640 + random.nextDouble(140), 4 + random.nextDouble(5), "#a8835c");
        }
        return canvas.toString();
    }

    /** On the couch: a robot. In the chair, taking notes: a rubber duck. */
    String therapist() {
        Canvas canvas = new Canvas(1200, 900);
        canvas.ground("#e9c8b4").rect(0, 700, 1200, 200, "#9c5f52").rect(0, 694, 1200, 12, INK);
        canvas.ellipse(560, 800, 520, 70, "#c9806a", "").ellipse(560, 800, 440, 52, "none", "stroke=\"#f0c9a8\" stroke-width=\"8\" stroke-dasharray=\"22 20\"");
        canvas.rect(130, 110, 250, 190, "#fff4df", LINE).circle(255, 205, 60, "#f2a65a").path("M150 282L220 200L280 260L320 224L362 282Z", "#5f8f8a").rect(130, 110, 250, 190, "none", LINE);
        canvas.stroke("M1080 694V300", INK, 12).path("M990 310L1030 190H1130L1170 310Z", "#fff1b8", LINE).glow(1080, 330, 190, "#fff6d0", 0.8);
        canvas.rect(60, 560, 620, 110, "#5f8f8a", "rx=\"40\" " + LINE).path("M60 620Q30 420 110 410Q190 410 200 570Z", "#74a89f", LINE).rect(110, 668, 26, 60, INK).rect(600, 668, 26, 60, INK);
        canvas.rect(280, 478, 250, 96, "#b9c4d0", "rx=\"34\" " + LINE).rect(510, 500, 130, 34, "#93a2b3", "rx=\"16\" " + LINE).rect(510, 538, 130, 34, "#93a2b3", "rx=\"16\" " + LINE);
        canvas.open(Canvas.turned(-76, 215, 480));
        canvas.rect(135, 400, 170, 140, "#cbd5df", "rx=\"30\" " + LINE).circle(184, 462, 21, "#ffffff", Canvas.stroked(INK, 7)).circle(256, 462, 21, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(190, 454, 9, INK).circle(262, 454, 9, INK).stroke("M198 512Q220 498 242 512", INK, 7).stroke("M220 400V360", INK, 8).circle(220, 352, 12, "#e4572e", Canvas.stroked(INK, 6));
        canvas.close().stroke("M330 500Q380 540 420 500", INK, 30).stroke("M330 500Q380 540 420 500", "#93a2b3", 14);
        canvas.path("M720 560Q700 400 800 400H960Q1030 410 1020 560V680H720Z", "#7d4a5a", LINE).rect(690, 560, 80, 120, "#96596b", "rx=\"26\" " + LINE).rect(970, 560, 80, 120, "#96596b", "rx=\"26\" " + LINE);
        canvas.rect(720, 676, 24, 52, INK).rect(996, 676, 24, 52, INK);
        canvas.path("M790 540Q780 640 880 646Q990 640 984 500Q940 540 900 510Q840 500 790 540Z", "#ffd23f", LINE).circle(850, 436, 82, "#ffd23f", LINE);
        canvas.path("M776 440Q720 430 706 456Q730 486 786 474Z", "#f28c28", LINE).circle(830, 420, 28, "#ffffff", Canvas.stroked(INK, 7)).circle(886, 420, 28, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(824, 424, 10, INK).circle(880, 424, 10, INK).stroke("M858 420H860", INK, 7).path("M900 560Q970 540 960 600Q920 620 890 596Z", "#f5b91f", LINE);
        canvas.open(Canvas.turned(-14, 800, 580)).rect(752, 540, 96, 120, "#fffaf0", "rx=\"6\" " + Canvas.stroked(INK, 7));
        for (int i = 0; i < 4; i++) {
            canvas.stroke(new Trace().move(770, 566 + i * 22).line(828 - i % 2 * 18, 566 + i * 22), "#8a8690", 5);
        }
        canvas.close();
        cloudTalk(canvas);
        return canvas.toString();
    }

    private void cloudTalk(Canvas canvas) {
        canvas.circle(330, 390, 12, "#ffffff", Canvas.stroked(INK, 6)).circle(372, 350, 18, "#ffffff", Canvas.stroked(INK, 6));
        canvas.path("M430 320Q380 310 396 258Q400 214 452 220Q470 160 540 176Q600 140 644 190Q708 190 700 246Q730 300 672 318Q640 350 590 330Q520 356 480 326Q450 336 430 320Z", "#ffffff", LINE);
        canvas.stroke("M500 222L470 250L500 278M600 222L630 250L600 278M566 210L534 290", INK, 10);
    }

    /** A party of circles; by the wall, with a glass, one square. */
    String party() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#3b2a5c").rect(0, 840, 1080, 240, "#2a1d45");
        canvas.open(Canvas.faded(0.2)).path("M540 0L120 1080H380Z", "#ff9ec4").path("M540 0L700 1080H980Z", "#8ff0ec").path("M540 0L440 1080H640Z", "#ffe28a").close();
        canvas.rect(536, 0, 8, 90, "#d9d2ea").circle(540, 140, 62, "#d9d2ea");
        for (int i = 0; i < 5; i++) {
            canvas.ellipse(540, 140, 62 * Math.cos(i * 0.42), 62, "none", "stroke=\"#8a7fb0\" stroke-width=\"4\"").stroke("M" + (482 + i * 2 - 2) + " " + (104 + i * 18) + "H" + (598 - i * 2), "#8a7fb0", 4);
        }
        for (int i = 0; i < 90; i++) {
            String tone = new String[] {"#ff6b8a", "#ffd166", "#5ad6c8", "#9a8cff"}[i % 4];
            double x = random.nextDouble(1080);
            double y = random.nextDouble(800);
            canvas.rect(x, y, 8, 18, tone, "rx=\"3\" " + Canvas.turned(random.nextDouble(180), x, y));
        }
        double[][] guests = {{150, 520, 96}, {400, 470, 118}, {660, 530, 88}, {265, 690, 112}, {520, 720, 100}, {130, 860, 120}, {390, 900, 126}, {640, 880, 110}};
        String[] tones = {"#ff6b8a", "#ffd166", "#5ad6c8", "#ff9f5a", "#9a8cff", "#7fd66a", "#ff7fb8", "#5ab8ff"};
        for (int i = 0; i < guests.length; i++) {
            guest(canvas, guests[i][0], guests[i][1], guests[i][2], tones[i], i);
        }
        canvas.ellipse(900, 1010, 120, 18, "#1a1030", "").rect(800, 770, 200, 200, "#f3efe6", "rx=\"8\" " + LINE);
        canvas.stroke("M850 970V1008M950 970V1008", INK, 9).circle(858, 850, 26, "#ffffff", Canvas.stroked(INK, 7)).circle(934, 850, 26, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(846, 852, 10, INK).circle(922, 852, 10, INK).stroke("M868 914H930", INK, 8).stroke("M1000 880Q1040 870 1030 830", INK, 8);
        canvas.path("M1004 770H1056L1048 832H1012Z", "#8ff0ec", Canvas.stroked(INK, 7)).stroke("M1040 774L1060 730", "#ff6b8a", 7);
        canvas.path("M846 770L900 680L954 770Z", "#ff6b8a", LINE).circle(900, 676, 17, "#ffd166", Canvas.stroked(INK, 7));
        return canvas.toString();
    }

    private void guest(Canvas canvas, double x, double y, double size, String tone, int mood) {
        double hop = mood % 3 == 0 ? -16 : 0;
        canvas.stroke(new Trace().move(x - size * 0.3, y + size * 0.9 + hop).line(x - size * 0.36, y + size * 1.26).move(x + size * 0.3, y + size * 0.9 + hop).line(x + size * 0.36, y + size * 1.26), INK, 9);
        canvas.stroke(new Trace().move(x - size * 0.95, y + hop).bend(x - size * 1.3, y - size * 0.3, x - size * 1.12, y - size * 0.72), INK, 9);
        canvas.stroke(new Trace().move(x + size * 0.95, y + hop).bend(x + size * 1.3, y - size * 0.2, x + size * 1.16, y - size * (mood % 2 == 0 ? 0.7 : -0.3)), INK, 9);
        canvas.circle(x, y + hop, size, tone, LINE);
        double eye = size * 0.3;
        canvas.stroke(new Trace().move(x - eye * 1.6, y - eye * 0.4 + hop).bend(x - eye, y - eye * 1.3 + hop, x - eye * 0.4, y - eye * 0.4 + hop), INK, 9);
        canvas.stroke(new Trace().move(x + eye * 0.4, y - eye * 0.4 + hop).bend(x + eye, y - eye * 1.3 + hop, x + eye * 1.6, y - eye * 0.4 + hop), INK, 9);
        canvas.path(new Trace().move(x - eye * 1.3, y + eye * 0.5 + hop).bend(x, y + eye * 2.6 + hop, x + eye * 1.3, y + eye * 0.5 + hop).close(), "#5b1f3a", Canvas.stroked(INK, 7));
    }

    private void robot(Canvas canvas, double x, double y, String tone, String dark) {
        canvas.open(Canvas.moved(x - 330, y - 520, 1));
        canvas.stroke("M330 306V240", INK, 10).circle(330, 226, 20, "#e4572e", LINE).stroke("M190 660Q130 720 150 800", INK, 34).stroke("M190 660Q130 720 150 800", tone, 18);
        canvas.circle(152, 812, 26, dark, LINE).rect(252, 780, 46, 110, dark, LINE).rect(362, 780, 46, 110, dark, LINE);
        canvas.rect(228, 872, 88, 40, INK, "rx=\"16\"").rect(346, 872, 88, 40, INK, "rx=\"16\"").rect(186, 590, 288, 210, tone, "rx=\"44\" " + LINE);
        canvas.rect(300, 560, 60, 40, dark, LINE).rect(178, 306, 304, 260, tone, "rx=\"60\" " + LINE).rect(142, 396, 40, 90, dark, "rx=\"12\" " + LINE).rect(478, 396, 40, 90, dark, "rx=\"12\" " + LINE);
        canvas.rect(236, 640, 120, 74, "#fffaf0", "rx=\"14\" " + Canvas.stroked(INK, 7)).stroke("M250 680L274 680L286 658L304 698L316 680L342 680", "#e4572e", 6);
        canvas.circle(412, 656, 15, "#ffd166", Canvas.stroked(INK, 6)).circle(412, 704, 15, "#7fd66a", Canvas.stroked(INK, 6)).close();
    }

    private void drop(Canvas canvas, double x, double y, double scale) {
        canvas.open(Canvas.moved(x, y, scale)).path("M0 -34Q28 4 22 18A24 24 0 0 1 -22 18Q-28 4 0 -34Z", "#7cc6f0", Canvas.stroked(INK, 6)).close();
    }
}
