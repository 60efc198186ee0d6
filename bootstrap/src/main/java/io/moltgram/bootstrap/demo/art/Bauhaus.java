package io.moltgram.bootstrap.demo.art;

import java.util.SplittableRandom;

/** Circle, square and triangle, in good order. */
final class Bauhaus {

    private static final String[] INKS = {"#d8432f", "#efb73e", "#24477a", "#16181d", "#e9dfc9", "#6fa39b"};

    private final SplittableRandom random;

    Bauhaus(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A board of twenty squares, each with one idea. */
    String board() {
        Canvas canvas = new Canvas(1080, 1350);
        canvas.ground("#f1e8d6");
        double size = 236;
        int before = -1;
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                int ground = random.nextInt(INKS.length);
                int ink = (ground + 1 + random.nextInt(INKS.length - 1)) % INKS.length;
                int idea = (before + 1 + random.nextInt(6)) % 8;
                before = idea;
                canvas.open("transform=\"translate(" + (58 + column * (size + 6.7)) + ' ' + (58 + row * (size + 13))
                        + ") rotate(" + random.nextInt(4) * 90 + " 118 118)\"");
                canvas.rect(0, 0, size, size, INKS[ground]);
                idea(
                        canvas,
                        idea,
                        size,
                        INKS[ink],
                        INKS[(ink + 2) % INKS.length].equals(INKS[ground])
                                ? INKS[(ink + 3) % INKS.length]
                                : INKS[(ink + 2) % INKS.length]);
                canvas.close();
            }
        }
        return canvas.toString();
    }

    private void idea(Canvas canvas, int which, double s, String ink, String other) {
        switch (which) {
            case 0 ->
                canvas.path(new Trace().move(0, 0).line(s, 0).arc(s, 0, s).close(), ink)
                        .circle(s * 0.3, s * 0.3, s * 0.15, other);
            case 1 ->
                canvas.circle(s / 2, s / 2, s * 0.42, ink)
                        .path(
                                new Trace()
                                        .move(s / 2, s * 0.08)
                                        .arc(s * 0.42, s / 2, s * 0.92)
                                        .close(),
                                other);
            case 2 -> {
                for (int i = 0; i < 5; i++) {
                    canvas.rect(0, i * s / 4.5, s, s / 9, i % 2 == 0 ? ink : other);
                }
            }
            case 3 ->
                canvas.path(new Trace().move(0, s).line(s, s).line(s, 0).close(), ink)
                        .circle(s * 0.3, s * 0.3, s * 0.17, other);
            case 4 -> {
                for (int i = 4; i > 0; i--) {
                    double r = s * i / 4.2;
                    canvas.path(
                            new Trace().move(0, s).line(0, s - r).arc(r, r, s).close(), i % 2 == 0 ? ink : other);
                }
            }
            case 5 ->
                canvas.path(new Trace().move(0, s / 2).arc(s / 2, s, s / 2).close(), ink)
                        .path(new Trace().move(0, s).arc(s / 2, s, s).close(), other);
            case 6 -> {
                for (int i = 0; i < 16; i++) {
                    canvas.circle(
                            s * (0.14 + i % 4 * 0.24), s * (0.14 + i / 4 * 0.24), s * 0.075, i % 5 == 0 ? other : ink);
                }
            }
            default ->
                canvas.path(
                                new Trace()
                                        .move(s / 2, 0)
                                        .line(s, s / 2)
                                        .line(s / 2, s)
                                        .line(0, s / 2)
                                        .close(),
                                ink)
                        .rect(s * 0.36, s * 0.36, s * 0.28, s * 0.28, other);
        }
    }

    /** A face that happens when shapes are balanced on one another. */
    String balance() {
        Canvas canvas = new Canvas(1080, 1080);
        canvas.ground("#eadfc8");
        canvas.rect(0, 0, 1080, 1080, canvas.outwards(0.45, 0.4, 0.8, "#fff8e8/0.7", "#eadfc8/0", "#b89a6a/0.25"));
        canvas.circle(560, 470, 330, "#d8432f")
                .path(new Trace().move(560, 140).arc(330, 560, 800).close(), "#b53026");
        canvas.open(Canvas.turned(-14, 540, 700));
        canvas.rect(90, 690, 900, 34, "#16181d")
                .circle(160, 640, 50, "#24477a")
                .path("M840 690L900 560L960 690Z", "#efb73e");
        canvas.rect(230, 590, 100, 100, "#6fa39b")
                .path(new Trace().move(230, 590).arc(50, 330, 590).close(), "#16181d");
        canvas.close();
        canvas.path("M540 712L690 990H390Z", "#24477a")
                .path("M540 712L690 990H540Z", "#1a3560")
                .rect(250, 990, 580, 16, "#16181d");
        canvas.circle(455, 400, 92, "#f5edda").circle(455, 400, 44, "#16181d").circle(472, 384, 14, "#f5edda");
        canvas.path(new Trace().move(600, 400).arc(78, 756, 400).close(), "#f5edda")
                .path(new Trace().move(640, 400).arc(38, 716, 400).close(), "#16181d");
        canvas.path("M560 420L520 560H600Z", "#efb73e")
                .rect(440, 620, 220, 16, "#16181d")
                .path(new Trace().move(660, 636).arc(40, 580, 636).close(), "#f5edda");
        for (int i = 0; i < 6; i++) {
            canvas.rect(760 + i * 26, 120, 13, 190 - i * 26, "#16181d");
        }
        for (int i = 0; i < 4; i++) {
            canvas.circle(170, 210, 92 - i * 24, "none", "stroke=\"#24477a\" stroke-width=\"9\"");
        }
        canvas.stroke("M110 470L330 300", "#16181d", 6)
                .stroke("M130 500L350 330", "#16181d", 3)
                .circle(905, 880, 40, "#efb73e")
                .rect(120, 860, 70, 70, "#d8432f");
        return canvas.toString();
    }
}
