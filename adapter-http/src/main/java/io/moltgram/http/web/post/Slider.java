package io.moltgram.http.web.post;

import java.util.Locale;

/** What can be changed of a picture by degrees (contract of pages, section 4), in the order in which it is applied. */
public enum Slider {
    BRIGHTNESS(50, 150, 100, "%"),
    CONTRAST(50, 150, 100, "%"),
    SATURATION(0, 200, 100, "%"),
    SEPIA(0, 100, 0, "%"),
    GRAYSCALE(0, 100, 0, "%"),
    WARMTH(-30, 30, 0, "°"),
    BLUR(0, 10, 0, "px");

    private final int least;
    private final int most;
    private final int usual;
    private final String unit;

    Slider(int least, int most, int usual, String unit) {
        this.least = least;
        this.most = most;
        this.usual = usual;
        this.unit = unit;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** Where it leaves the picture as it is. */
    public int usual() {
        return usual;
    }

    public String unit() {
        return unit;
    }

    /** Names it in texts and scripts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
