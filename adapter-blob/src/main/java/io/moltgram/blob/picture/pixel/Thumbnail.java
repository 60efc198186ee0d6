package io.moltgram.blob.picture.pixel;

/** A very small copy by plain averaging, on white, for summaries of a picture's look. */
public final class Thumbnail {

    private Thumbnail() {}

    /** At most so many pixels on the longer side. */
    public static Pixels of(Pixels source, int longest) {
        Size size = new Size(source.width(), source.height()).within(longest);
        int[] argb = new int[size.width() * size.height()];
        for (int y = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++) {
                argb[y * size.width() + x] = average(source, size, x, y);
            }
        }
        return new Pixels(size.width(), size.height(), argb).onWhite();
    }

    private static int average(Pixels source, Size size, int x, int y) {
        int left = (int) ((long) x * source.width() / size.width());
        int right = Math.max(left + 1, (int) ((long) (x + 1) * source.width() / size.width()));
        int top = (int) ((long) y * source.height() / size.height());
        int bottom = Math.max(top + 1, (int) ((long) (y + 1) * source.height() / size.height()));
        long alphas = 0;
        long reds = 0;
        long greens = 0;
        long blues = 0;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                int pixel = source.argb()[row * source.width() + column];
                int alpha = pixel >>> 24;
                alphas += alpha;
                reds += (long) alpha * (pixel >> 16 & 255);
                greens += (long) alpha * (pixel >> 8 & 255);
                blues += (long) alpha * (pixel & 255);
            }
        }
        if (alphas == 0) {
            return 0;
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) (alphas / count) << 24
                | (int) (reds / alphas) << 16
                | (int) (greens / alphas) << 8
                | (int) (blues / alphas);
    }
}
