package io.moltgram.blob.picture.pixel;

/** A picture that may be too large to copy; read in bands of rows, from the top. */
public interface Rows {

    Size size();

    /** Whether any pixel may be less than opaque. */
    boolean mayBeTransparent();

    /** Fills the array with {@code count} rows from row {@code top} on, as {@link Pixels} keeps them. */
    void read(int top, int count, int[] argb);

    /** Rows of a picture in memory. */
    static Rows of(Pixels pixels) {
        return new Rows() {
            @Override
            public Size size() {
                return new Size(pixels.width(), pixels.height());
            }

            @Override
            public boolean mayBeTransparent() {
                return !pixels.isOpaque();
            }

            @Override
            public void read(int top, int count, int[] argb) {
                System.arraycopy(pixels.argb(), top * pixels.width(), argb, 0, count * pixels.width());
            }
        };
    }
}
