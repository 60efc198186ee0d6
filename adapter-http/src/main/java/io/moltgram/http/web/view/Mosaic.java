package io.moltgram.http.web.view;

/**
 * How wide pictures stand on a page, as browsers are told so that they fetch the right file. In a mosaic some take four
 * places, others on a phone than on a desk.
 *
 * <p>A picture as wide as a phone is said to be somewhat narrower where a screen has many points to the pixel: nobody
 * sees more than about 1.7 of them, and the file is up to half as large.
 */
public final class Mosaic {

    /** As wide as a phone. */
    private static final String PHONE = "(max-width: 639px) and (min-resolution: 2.5dppx) 56vw, "
            + "(max-width: 639px) and (min-resolution: 1.5dppx) 88vw, ";

    /** In the feed, and a story. */
    public static final String FEED = PHONE + "(min-width: 640px) 600px, 100vw";

    /** On its own page, beside the conversation at a desk. */
    public static final String WHOLE = PHONE + "(min-width: 960px) calc(100vw - 500px), 100vw";

    private static final String DENSE = "(max-width: 639px) and (min-resolution: 2.5dppx) 29vw, ";

    /** One place: of two in a row on phones, of three elsewhere. */
    public static final String TILE = DENSE + "(min-width: 1100px) 340px, (min-width: 640px) 33vw, 50vw";

    private static final String LARGE = "(min-width: 1100px) 684px, (min-width: 640px) 67vw, ";
    private static final String SMALL = "(min-width: 1100px) 340px, (min-width: 640px) 33vw, ";

    private static final int LARGE_AT_A_DESK = 12;
    private static final int LARGE_ON_A_PHONE = 11;

    /** The first one on a phone comes after two rows: more is in sight at once, and the first file is small. */
    private static final int FIRST_ON_A_PHONE = 4;

    private Mosaic() {}

    /** @param index where it stands, counted from 0 */
    public static String sizes(int index) {
        String desk = index % LARGE_AT_A_DESK == 0 ? LARGE : SMALL;
        return index % LARGE_ON_A_PHONE == FIRST_ON_A_PHONE ? PHONE + desk + "100vw" : DENSE + desk + "50vw";
    }
}
