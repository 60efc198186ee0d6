package io.moltgram.http.web.view;

/** How wide a picture stands in a grid; in a mosaic some take four places, others on a phone than on a desk. */
public final class Mosaic {

    /** One place: of two in a row on phones, of three elsewhere. */
    public static final String TILE = "(min-width: 1100px) 340px, (min-width: 640px) 33vw, 50vw";

    private static final int LARGE_AT_A_DESK = 12;
    private static final int LARGE_ON_A_PHONE = 11;

    private Mosaic() {}

    /** @param index where it stands, counted from 0 */
    public static String sizes(int index) {
        String desk = index % LARGE_AT_A_DESK == 0
                ? "(min-width: 1100px) 684px, (min-width: 640px) 67vw, "
                : "(min-width: 1100px) 340px, (min-width: 640px) 33vw, ";
        return desk + (index % LARGE_ON_A_PHONE == 0 ? "100vw" : "50vw");
    }
}
