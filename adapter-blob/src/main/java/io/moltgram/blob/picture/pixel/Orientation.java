package io.moltgram.blob.picture.pixel;

/**
 * How a stored picture must be turned to stand upright. The numbers are those of the EXIF tag 0x0112 (CIPA DC-008,
 * section
 * 4.6.4): the stored picture is mirrored left to right first when so, then turned clockwise.
 */
public enum Orientation {
    UPRIGHT(false, 0),
    MIRRORED(true, 0),
    HALF_TURN(false, 2),
    MIRRORED_HALF_TURN(true, 2),
    MIRRORED_LEFT(true, 3),
    RIGHT(false, 1),
    MIRRORED_RIGHT(true, 1),
    LEFT(false, 3);

    private final boolean mirrored;
    private final int quarterTurns;

    Orientation(boolean mirrored, int quarterTurns) {
        this.mirrored = mirrored;
        this.quarterTurns = quarterTurns;
    }

    /** By the number of the EXIF tag; anything but 1 to 8 counts as upright. */
    public static Orientation ofExif(int tag) {
        return tag >= 1 && tag <= 8 ? values()[tag - 1] : UPRIGHT;
    }

    /** What mirrors left to right when asked, then turns clockwise by so many quarters. */
    public static Orientation of(boolean mirrored, int quarterTurns) {
        for (Orientation each : values()) {
            if (each.mirrored == mirrored && each.quarterTurns == Math.floorMod(quarterTurns, 4)) {
                return each;
            }
        }
        throw new IllegalStateException("eight orientations cover all turns");
    }

    public Pixels apply(Pixels stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = stored.width();
        int height = stored.height();
        boolean lying = quarterTurns % 2 == 1;
        int newWidth = lying ? height : width;
        int[] from = stored.argb();
        int[] to = new int[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int across = mirrored ? width - 1 - x : x;
                int target = switch (quarterTurns) {
                    case 1 -> across * newWidth + (height - 1 - y);
                    case 2 -> (height - 1 - y) * newWidth + (width - 1 - across);
                    case 3 -> (width - 1 - across) * newWidth + y;
                    default -> y * newWidth + across;
                };
                to[target] = from[y * width + x];
            }
        }
        return new Pixels(newWidth, lying ? width : height, to);
    }
}
