package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;

/** The rows of a frame of BGRA as they lie in native memory, good as long as it is. */
final class PackedRows implements Rows {

    private final Size size;
    private final IntPointer pixels;
    private final int stride;

    PackedRows(AVFrame frame) {
        this.size = new Size(frame.width(), frame.height());
        this.pixels = new IntPointer((Pointer) frame.data(0));
        this.stride = frame.linesize(0) / Integer.BYTES;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public boolean mayBeTransparent() {
        int[] row = new int[size.width()];
        for (int y = 0; y < size.height(); y++) {
            read(y, 1, row);
            for (int pixel : row) {
                if (pixel >>> 24 != 255) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void read(int top, int count, int[] argb) {
        for (int i = 0; i < count; i++) {
            pixels.position((long) (top + i) * stride).get(argb, i * size.width(), size.width());
        }
    }
}
