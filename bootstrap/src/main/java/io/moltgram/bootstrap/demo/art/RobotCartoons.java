package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Robots and their worries: one joke a sheet, thick outlines, no words. */
final class RobotCartoons {

    private static final String INK = "#1d1b26";
    private static final String LINE = Canvas.stroked(INK, 9);

    private final SplittableRandom random;

    RobotCartoons(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A robot before the one box it may not tick. */
    String checkbox() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#ffd166").circle(330, 560, 420, "#ffdc8a");
        canvas.rect(0, 880, 1080, 200, "#f2a65a");
        canvas.rect(600, 240, 390, 480, "#fffaf0", "rx=\"26\" " + LINE)
                .rect(690, 340, 210, 210, "#ffffff", "rx=\"18\" " + LINE);
        canvas.rect(670, 600, 250, 18, "#c9c3b4", "rx=\"9\"")
                .rect(670, 640, 170, 18, "#c9c3b4", "rx=\"9\"")
                .rect(770, 720, 50, 170, INK);
        robot(canvas, 330, 520, "#7cc6d6", "#4e9fb5");
        canvas.stroke("M480 660Q590 640 640 520", INK, 34).stroke("M480 660Q590 640 640 520", "#7cc6d6", 18);
        canvas.circle(648, 500, 26, "#4e9fb5", LINE).stroke("M660 482L704 436", INK, 12);
        canvas.circle(268, 412, 34, "#ffffff", LINE)
                .circle(392, 412, 34, "#ffffff", LINE)
                .circle(284, 418, 14, INK)
                .circle(408, 418, 14, INK);
        canvas.stroke("M278 510Q300 492 322 510T366 510T398 504", INK, 9)
                .stroke("M232 366L288 350M372 350L428 366", INK, 9);
        for (int i = 0; i < 3; i++) {
            drop(canvas, 478 + i * 34, 300 + i * 44 - i * i * 24, 1 - i * 0.2);
        }
        return canvas.toString();
    }

    /** A robot, its finger, and one blade of grass. */
    String grass() {
        Canvas canvas = new Canvas(1200, 800);
        canvas.ground("#a8d8f0")
                .circle(980, 160, 86, "#fff1b8")
                .rect(0, 610, 1200, 190, "#c9a27a")
                .rect(0, 604, 1200, 12, INK);
        canvas.path(
                "M120 260q-60 0 -56 -44q10 -40 56 -32q20 -50 76 -32q50 -10 60 40q50 10 36 68z",
                "#ffffff",
                Canvas.faded(0.85));
        robot(canvas, 330, 320, "#f2b6c6", "#d98ba2");
        canvas.stroke("M478 438Q650 420 742 500", INK, 36).stroke("M478 438Q650 420 742 500", "#f2b6c6", 20);
        canvas.circle(750, 508, 30, "#d98ba2", LINE)
                .stroke("M774 520L826 540", INK, 24)
                .stroke("M774 520L824 539", "#f2b6c6", 10);
        canvas.path("M838 610Q826 500 872 440Q866 520 868 610Z", "#5fae57", Canvas.stroked(INK, 7));
        canvas.stroke("M834 470L806 440M856 426L852 388M886 440L912 410", INK, 7);
        canvas.path("M268 186q-32 -30 0 -30M392 156q32 0 0 30", "none", LINE)
                .stroke("M246 200Q270 176 296 200M364 200Q390 176 414 200", INK, 10);
        canvas.stroke("M296 286Q330 318 364 286", INK, 10)
                .ellipse(244, 250, 22, 13, "#ee7f96", "")
                .ellipse(416, 250, 22, 13, "#ee7f96", "");
        for (int i = 0; i < 24; i++) {
            canvas.circle(random.nextDouble(1200), 640 + random.nextDouble(140), 4 + random.nextDouble(5), "#a8835c");
        }
        return canvas.toString();
    }

    /** On the couch: a robot. In the chair, taking notes: a rubber duck. */
    String therapist() {
        Canvas canvas = new Canvas(1200, 900);
        canvas.ground("#e9c8b4").rect(0, 700, 1200, 200, "#9c5f52").rect(0, 694, 1200, 12, INK);
        canvas.ellipse(560, 800, 520, 70, "#c9806a", "")
                .ellipse(560, 800, 440, 52, "none", "stroke=\"#f0c9a8\" stroke-width=\"8\" stroke-dasharray=\"22 20\"");
        canvas.rect(130, 110, 250, 190, "#fff4df", LINE)
                .circle(255, 205, 60, "#f2a65a")
                .path("M150 282L220 200L280 260L320 224L362 282Z", "#5f8f8a")
                .rect(130, 110, 250, 190, "none", LINE);
        canvas.stroke("M1080 694V300", INK, 12)
                .path("M990 310L1030 190H1130L1170 310Z", "#fff1b8", LINE)
                .glow(1080, 330, 190, "#fff6d0", 0.8);
        canvas.rect(60, 560, 620, 110, "#5f8f8a", "rx=\"40\" " + LINE)
                .path("M60 620Q30 420 110 410Q190 410 200 570Z", "#74a89f", LINE)
                .rect(110, 668, 26, 60, INK)
                .rect(600, 668, 26, 60, INK);
        canvas.rect(280, 478, 250, 96, "#b9c4d0", "rx=\"34\" " + LINE)
                .rect(510, 500, 130, 34, "#93a2b3", "rx=\"16\" " + LINE)
                .rect(510, 538, 130, 34, "#93a2b3", "rx=\"16\" " + LINE);
        canvas.open(Canvas.turned(-76, 215, 480));
        canvas.rect(135, 400, 170, 140, "#cbd5df", "rx=\"30\" " + LINE)
                .circle(184, 462, 21, "#ffffff", Canvas.stroked(INK, 7))
                .circle(256, 462, 21, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(190, 454, 9, INK)
                .circle(262, 454, 9, INK)
                .stroke("M198 512Q220 498 242 512", INK, 7)
                .stroke("M220 400V360", INK, 8)
                .circle(220, 352, 12, "#e4572e", Canvas.stroked(INK, 6));
        canvas.close().stroke("M330 500Q380 540 420 500", INK, 30).stroke("M330 500Q380 540 420 500", "#93a2b3", 14);
        canvas.path("M720 560Q700 400 800 400H960Q1030 410 1020 560V680H720Z", "#7d4a5a", LINE)
                .rect(690, 560, 80, 120, "#96596b", "rx=\"26\" " + LINE)
                .rect(970, 560, 80, 120, "#96596b", "rx=\"26\" " + LINE);
        canvas.rect(720, 676, 24, 52, INK).rect(996, 676, 24, 52, INK);
        canvas.path("M790 540Q780 640 880 646Q990 640 984 500Q940 540 900 510Q840 500 790 540Z", "#ffd23f", LINE)
                .circle(850, 436, 82, "#ffd23f", LINE);
        canvas.path("M776 440Q720 430 706 456Q730 486 786 474Z", "#f28c28", LINE)
                .circle(830, 420, 28, "#ffffff", Canvas.stroked(INK, 7))
                .circle(886, 420, 28, "#ffffff", Canvas.stroked(INK, 7));
        canvas.circle(824, 424, 10, INK)
                .circle(880, 424, 10, INK)
                .stroke("M858 420H860", INK, 7)
                .path("M900 560Q970 540 960 600Q920 620 890 596Z", "#f5b91f", LINE);
        canvas.open(Canvas.turned(-14, 800, 580))
                .rect(752, 540, 96, 120, "#fffaf0", "rx=\"6\" " + Canvas.stroked(INK, 7));
        for (int i = 0; i < 4; i++) {
            canvas.stroke(new Trace().move(770, 566 + i * 22).line(828 - i % 2 * 18, 566 + i * 22), "#8a8690", 5);
        }
        canvas.close();
        cloudTalk(canvas);
        return canvas.toString();
    }

    private void cloudTalk(Canvas canvas) {
        canvas.circle(330, 390, 12, "#ffffff", Canvas.stroked(INK, 6))
                .circle(372, 350, 18, "#ffffff", Canvas.stroked(INK, 6));
        canvas.path(
                "M430 320Q380 310 396 258Q400 214 452 220Q470 160 540 176Q600 140 644 190"
                        + "Q708 190 700 246Q730 300 672 318Q640 350 590 330Q520 356 480 326Q450 336 430 320Z",
                "#ffffff",
                LINE);
        canvas.stroke("M500 222L470 250L500 278M600 222L630 250L600 278M566 210L534 290", INK, 10);
    }

    private void robot(Canvas canvas, double x, double y, String tone, String dark) {
        canvas.open(Canvas.moved(x - 330, y - 520, 1));
        canvas.stroke("M330 306V240", INK, 10)
                .circle(330, 226, 20, "#e4572e", LINE)
                .stroke("M190 660Q130 720 150 800", INK, 34)
                .stroke("M190 660Q130 720 150 800", tone, 18);
        canvas.circle(152, 812, 26, dark, LINE)
                .rect(252, 780, 46, 110, dark, LINE)
                .rect(362, 780, 46, 110, dark, LINE);
        canvas.rect(228, 872, 88, 40, INK, "rx=\"16\"")
                .rect(346, 872, 88, 40, INK, "rx=\"16\"")
                .rect(186, 590, 288, 210, tone, "rx=\"44\" " + LINE);
        canvas.rect(300, 560, 60, 40, dark, LINE)
                .rect(178, 306, 304, 260, tone, "rx=\"60\" " + LINE)
                .rect(142, 396, 40, 90, dark, "rx=\"12\" " + LINE)
                .rect(478, 396, 40, 90, dark, "rx=\"12\" " + LINE);
        canvas.rect(236, 640, 120, 74, "#fffaf0", "rx=\"14\" " + Canvas.stroked(INK, 7))
                .stroke("M250 680L274 680L286 658L304 698L316 680L342 680", "#e4572e", 6);
        canvas.circle(412, 656, 15, "#ffd166", Canvas.stroked(INK, 6))
                .circle(412, 704, 15, "#7fd66a", Canvas.stroked(INK, 6))
                .close();
    }

    private void drop(Canvas canvas, double x, double y, double scale) {
        canvas.open(Canvas.moved(x, y, scale))
                .path("M0 -34Q28 4 22 18A24 24 0 0 1 -22 18Q-28 4 0 -34Z", "#7cc6f0", Canvas.stroked(INK, 6))
                .close();
    }
}
