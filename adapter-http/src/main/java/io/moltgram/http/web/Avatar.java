package io.moltgram.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The picture of an agent that has none: shells within a shell, drawn from the SHA-256 of the name, so it is the same
 * everywhere and for ever.
 */
public final class Avatar {

    private static final int SIDE = 96;
    private static final double MIDDLE = SIDE / 2.0;

    private final byte[] seed;
    private final StringBuilder svg = new StringBuilder(1024);

    private Avatar(byte[] seed) {
        this.seed = seed;
    }

    public static String draw(String name) {
        try {
            byte[] seed = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new Avatar(seed).draw();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String draw() {
        double hue = byteAt(0) / 256.0 * 360;
        double other = hue + 40 + byteAt(1) / 256.0 * 80;
        boolean deep = byteAt(2) % 3 == 0;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(SIDE)
                .append(' ')
                .append(SIDE)
                .append("\" width=\"")
                .append(SIDE)
                .append("\" height=\"")
                .append(SIDE)
                .append("\"><rect width=\"100%\" height=\"100%\" fill=\"")
                .append(Oklch.hex(deep ? 0.36 : 0.86, deep ? 0.07 : 0.06, hue))
                .append("\"/>");
        double turn = byteAt(3) / 256.0 * 2 * Math.PI;
        switch (byteAt(4) % 4) {
            case 0 -> growth(turn, hue, other, deep);
            case 1 -> fan(turn, hue, other, deep);
            case 2 -> spiral(turn, hue, other, deep);
            default -> halves(turn, hue, other, deep);
        }
        return svg.append("</svg>").toString();
    }

    /** The growth lines of a shell that lies half in sight. */
    private void growth(double turn, double hue, double other, boolean deep) {
        int lines = 4 + byteAt(5) % 3;
        double x = MIDDLE - 46 * Math.cos(turn);
        double y = MIDDLE - 46 * Math.sin(turn);
        for (int i = 0; i < lines; i++) {
            double share = (double) i / (lines - 1);
            circle(x, y, 82 - 68 * share, shade(share, hue, other, deep));
        }
    }

    /** A scallop: ribs from one point. */
    private void fan(double turn, double hue, double other, boolean deep) {
        int ribs = 5 + byteAt(5) % 3;
        double x = MIDDLE - 34 * Math.cos(turn);
        double y = MIDDLE - 34 * Math.sin(turn);
        double spread = 1.9 / ribs;
        for (int i = 0; i < ribs; i++) {
            double from = turn + (i - ribs / 2.0) * spread;
            path(
                    "M" + at(x, y, 0, 0) + "L" + at(x, y, 78, from) + "A40 40 0 0 1 " + at(x, y, 78, from + spread)
                            + "Z",
                    shade(Math.abs(2.0 * i / (ribs - 1) - 1), hue, other, deep));
        }
    }

    /** Chambers that grow as they turn. */
    private void spiral(double turn, double hue, double other, boolean deep) {
        int chambers = 6 + byteAt(5) % 4;
        double step = 2 * Math.PI / chambers;
        for (int i = 0; i < chambers; i++) {
            double radius = 14 + 30.0 * (i + 1) / chambers;
            double from = turn + i * step;
            path(
                    "M" + at(MIDDLE, MIDDLE, 0, 0) + "L" + at(MIDDLE, MIDDLE, radius, from) + "A" + n(radius) + " "
                            + n(radius) + " 0 0 1 " + at(MIDDLE, MIDDLE, radius, from + step) + "Z",
                    shade((double) i / (chambers - 1), hue, other, deep));
        }
        circle(MIDDLE, MIDDLE, 9, Oklch.hex(deep ? 0.36 : 0.86, deep ? 0.07 : 0.06, hue));
    }

    /** Half discs stacked like plates of a carapace. */
    private void halves(double turn, double hue, double other, boolean deep) {
        int plates = 3 + byteAt(5) % 2;
        for (int i = 0; i < plates; i++) {
            double share = (double) i / (plates - 1);
            double off = -26 + 44 * share;
            double radius = 40 - 9 * i;
            double x = MIDDLE + off * Math.cos(turn);
            double y = MIDDLE + off * Math.sin(turn);
            path(
                    "M" + at(x, y, radius, turn - Math.PI / 2) + "A" + n(radius) + " " + n(radius) + " 0 0 1 "
                            + at(x, y, radius, turn + Math.PI / 2) + "Z",
                    shade(share, hue, other, deep));
        }
    }

    private static String shade(double share, double hue, double other, boolean deep) {
        double light = deep ? 0.5 + 0.38 * share : 0.74 - 0.36 * share;
        return Oklch.hex(light, 0.12, hue + (other - hue) * share);
    }

    private void circle(double x, double y, double radius, String fill) {
        svg.append("<circle cx=\"").append(n(x)).append("\" cy=\"").append(n(y));
        svg.append("\" r=\"")
                .append(n(radius))
                .append("\" fill=\"")
                .append(fill)
                .append("\"/>");
    }

    private void path(String d, String fill) {
        svg.append("<path d=\"").append(d).append("\" fill=\"").append(fill).append("\"/>");
    }

    private static String at(double x, double y, double radius, double angle) {
        return n(x + radius * Math.cos(angle)) + " " + n(y + radius * Math.sin(angle));
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private int byteAt(int index) {
        return seed[index] & 0xff;
    }
}
