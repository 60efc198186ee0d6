package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.codec.WebpChunks.Chunk;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The frames of an animated WebP (RFC 9649, section 2.7.1), each decoded as a picture of its own. */
final class WebpMotion implements MovingPicture {

    private static final int HEAD = 16;
    private static final int DISPOSED = 1;
    private static final int UNBLENDED = 2;
    private static final int LEAST_DELAY = 20;
    private static final int USUAL_DELAY = 100;

    private final WebpChunks file;
    private final Size size;
    private final int plays;
    private final List<Chunk> frames;
    private final Optional<ColourProfile> profile;

    private WebpMotion(WebpChunks file, Size size, int plays, List<Chunk> frames) {
        this.file = file;
        this.size = size;
        this.plays = plays;
        this.frames = frames;
        this.profile = file.first("ICCP").map(file::content).flatMap(ColourProfile::of);
    }

    /** Empty when it does not move. */
    static Optional<WebpMotion> of(Path path) throws IOException {
        WebpChunks file = WebpChunks.of(Files.readAllBytes(path));
        Optional<Chunk> canvas = file.first("VP8X").filter(chunk -> chunk.length() >= 10);
        Optional<Chunk> motion = file.first("ANIM").filter(chunk -> chunk.length() >= 6);
        if (canvas.isEmpty() || motion.isEmpty()) {
            return Optional.empty();
        }
        List<Chunk> frames = file.all().stream()
                .filter(chunk -> chunk.name().equals("ANMF") && chunk.length() > HEAD)
                .toList();
        int start = canvas.get().start();
        int width = file.three(start + 4) + 1;
        int height = file.three(start + 7) + 1;
        PixelBudget.admitFrames(width, height, Math.max(1, frames.size()));
        int plays = file.bytes().getShort(motion.get().start() + 4) & 0xFFFF;
        return Optional.of(new WebpMotion(file, new Size(width, height), plays, frames));
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public List<Integer> delays() {
        return frames.stream()
                .map(frame -> file.three(frame.start() + 12))
                .map(delay -> delay < LEAST_DELAY ? USUAL_DELAY : delay)
                .toList();
    }

    @Override
    public int plays() {
        return plays;
    }

    @Override
    public void play(Screen screen) throws IOException {
        int[] canvas = new int[size.width() * size.height()];
        for (Chunk frame : frames) {
            lay(frame, canvas);
            Rows shown = Rows.of(new Pixels(size.width(), size.height(), canvas));
            screen.show(profile.isPresent() ? profile.get().toSrgb(shown) : shown);
            if ((flags(frame) & DISPOSED) != 0) {
                clear(frame, canvas);
            }
        }
    }

    /** The first frame in the colours of its profile. */
    Pixels first() throws IOException {
        int[] canvas = new int[size.width() * size.height()];
        if (frames.isEmpty()) {
            throw new IOException("no frames");
        }
        lay(frames.get(0), canvas);
        return new Pixels(size.width(), size.height(), canvas);
    }

    private void lay(Chunk frame, int[] canvas) throws IOException {
        int left = left(frame);
        int top = top(frame);
        Size own = own(frame);
        if (left + own.width() > size.width() || top + own.height() > size.height()) {
            throw new IOException("a frame lies outside of the picture");
        }
        boolean blended = (flags(frame) & UNBLENDED) == 0;
        try (NativeFrame decoded = NativeFrame.webp(still(frame))) {
            if (!decoded.size().equals(own)) {
                throw new IOException("a frame is not as large as it says");
            }
            decoded.packed((y, row) -> {
                int start = (top + y) * size.width() + left;
                for (int x = 0; x < row.length; x++) {
                    canvas[start + x] = blended ? over(row[x], canvas[start + x]) : row[x];
                }
            });
        }
    }

    private void clear(Chunk frame, int[] canvas) {
        Size own = own(frame);
        for (int y = 0; y < own.height(); y++) {
            int start = (top(frame) + y) * size.width() + left(frame);
            Arrays.fill(canvas, start, start + own.width(), 0);
        }
    }

    /** The frame as a file of its own. */
    private byte[] still(Chunk frame) throws IOException {
        Size own = own(frame);
        WebpChunks parts = WebpChunks.of(file.bytes().array(), frame.start() + HEAD, frame.start() + frame.length());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (parts.first("ALPH").isPresent()) {
            ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
            extended.put(0, (byte) 0x10);
            WebpChunks canvas = new WebpChunks(extended, List.of());
            canvas.putThree(4, own.width() - 1);
            canvas.putThree(7, own.height() - 1);
            write(body, "VP8X", extended.array());
        }
        for (Chunk part : parts.all()) {
            if (List.of("ALPH", "VP8 ", "VP8L").contains(part.name())) {
                write(body, part.name(), parts.content(part));
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        write(whole, "RIFF", body.toByteArray());
        return whole.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        out.write(name.getBytes(StandardCharsets.ISO_8859_1));
        out.write(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.write(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static int over(int upper, int lower) {
        int alpha = upper >>> 24;
        int below = (lower >>> 24) * (255 - alpha) / 255;
        int whole = alpha + below;
        if (alpha == 255 || whole == 0) {
            return alpha == 255 ? upper : 0;
        }
        int mixed = whole << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= ((upper >> shift & 255) * alpha + (lower >> shift & 255) * below) / whole << shift;
        }
        return mixed;
    }

    private int left(Chunk frame) {
        return 2 * file.three(frame.start());
    }

    private int top(Chunk frame) {
        return 2 * file.three(frame.start() + 3);
    }

    private Size own(Chunk frame) {
        return new Size(file.three(frame.start() + 6) + 1, file.three(frame.start() + 9) + 1);
    }

    private int flags(Chunk frame) {
        return file.bytes().get(frame.start() + 15);
    }
}
