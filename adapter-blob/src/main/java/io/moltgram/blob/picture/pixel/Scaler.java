package io.moltgram.blob.picture.pixel;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BITEXACT;
import static org.bytedeco.ffmpeg.global.swscale.SWS_LANCZOS;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.PointerScope;

/**
 * Makes pictures smaller with FFmpeg's Lanczos filter. Each channel is scaled on its own, colours multiplied by alpha,
 * and the
 * source goes through native memory in narrow bands, so that even the largest picture needs no second copy.
 */
public final class Scaler {

    private static final int BAND = 64;

    /** swscale reads and writes whole vectors past the end of a row. */
    private static final int PADDING = 64;

    private Scaler() {}

    /** The picture in the given size; the same pixels when that is the size it has. */
    public static Pixels scale(Rows source, Size target) {
        Size size = source.size();
        if (size.equals(target)) {
            int[] argb = new int[size.width() * size.height()];
            source.read(0, size.height(), argb);
            return new Pixels(size.width(), size.height(), argb);
        }
        boolean transparent = source.mayBeTransparent();
        try (PointerScope scope = new PointerScope()) {
            List<Channel> channels = new ArrayList<>();
            try {
                for (int shift = 0; shift <= (transparent ? 24 : 16); shift += 8) {
                    channels.add(new Channel(shift, size, target));
                }
                int[] argb = new int[BAND * size.width()];
                for (int top = 0; top < size.height(); top += BAND) {
                    int count = Math.min(BAND, size.height() - top);
                    source.read(top, count, argb);
                    if (transparent) {
                        multiply(argb, count * size.width());
                    }
                    for (Channel channel : channels) {
                        channel.feed(argb, top, count);
                    }
                }
                return collect(channels, target, transparent);
            } finally {
                channels.forEach(channel -> sws_freeContext(channel.context));
                scope.deallocate();
            }
        }
    }

    private static Pixels collect(List<Channel> channels, Size target, boolean transparent) {
        int[] result = new int[target.width() * target.height()];
        channels.forEach(channel -> channel.drain(result, target));
        for (int i = 0; i < result.length; i++) {
            result[i] = transparent ? divided(result[i]) : result[i] | 0xFF000000;
        }
        return new Pixels(target.width(), target.height(), result);
    }

    private static void multiply(int[] argb, int count) {
        for (int i = 0; i < count; i++) {
            int pixel = argb[i];
            int alpha = pixel >>> 24;
            if (alpha != 255) {
                argb[i] = alpha << 24
                        | ((pixel >> 16 & 255) * alpha + 127) / 255 << 16
                        | ((pixel >> 8 & 255) * alpha + 127) / 255 << 8
                        | ((pixel & 255) * alpha + 127) / 255;
            }
        }
    }

    private static int divided(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 255 || alpha == 0) {
            return alpha == 0 ? 0 : pixel;
        }
        return alpha << 24
                | Math.min(255, ((pixel >> 16 & 255) * 255 + alpha / 2) / alpha) << 16
                | Math.min(255, ((pixel >> 8 & 255) * 255 + alpha / 2) / alpha) << 8
                | Math.min(255, ((pixel & 255) * 255 + alpha / 2) / alpha);
    }

    private static SwsContext context(Size from, Size to) {
        for (int filter : new int[] {SWS_LANCZOS, SWS_AREA}) {
            SwsContext context = sws_getContext(
                    from.width(),
                    from.height(),
                    AV_PIX_FMT_GRAY8,
                    to.width(),
                    to.height(),
                    AV_PIX_FMT_GRAY8,
                    filter | SWS_ACCURATE_RND | SWS_BITEXACT,
                    null,
                    null,
                    (DoublePointer) null);
            if (context != null) {
                return context;
            }
        }
        throw new IllegalStateException("no filter from " + from + " to " + to);
    }

    /** One of blue, green, red, alpha, on its way from the source's size to the target's. */
    private static final class Channel {
        private final int shift;
        private final SwsContext context;
        private final int width;
        private final byte[] band;
        private final BytePointer in;
        private final BytePointer out;
        private final PointerPointer<BytePointer> inPlanes = new PointerPointer<>(4);
        private final PointerPointer<BytePointer> outPlanes = new PointerPointer<>(4);
        private final IntPointer inStrides;
        private final IntPointer outStrides;
        private final int outStride;

        Channel(int shift, Size from, Size to) {
            this.shift = shift;
            this.context = context(from, to);
            this.width = from.width();
            this.outStride = aligned(to.width());
            this.band = new byte[BAND * width];
            this.in = new BytePointer((long) BAND * width + PADDING);
            this.out = new BytePointer((long) outStride * to.height() + PADDING);
            inPlanes.zero();
            outPlanes.zero();
            inPlanes.put(0, in);
            outPlanes.put(0, out);
            this.inStrides = new IntPointer(width, 0, 0, 0);
            this.outStrides = new IntPointer(outStride, 0, 0, 0);
        }

        void feed(int[] argb, int top, int count) {
            for (int i = 0; i < count * width; i++) {
                band[i] = (byte) (argb[i] >>> shift);
            }
            in.position(0).put(band, 0, count * width);
            if (sws_scale(context, inPlanes, inStrides, top, count, outPlanes, outStrides) < 0) {
                throw new IllegalStateException("scaling failed");
            }
        }

        void drain(int[] argb, Size size) {
            byte[] row = new byte[size.width()];
            for (int y = 0; y < size.height(); y++) {
                out.position((long) y * outStride).get(row, 0, row.length);
                for (int x = 0; x < row.length; x++) {
                    argb[y * row.length + x] |= (row[x] & 255) << shift;
                }
            }
        }

        private static int aligned(int width) {
            return (width + PADDING - 1) / PADDING * PADDING;
        }
    }
}
