package io.moltgram.blob.picture.codec;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * A JPEG that {@link FrameEncoder} wrote, in the planes that it is coded in. They are made smaller and coded anew as
 * they stand, without a detour through red, green and blue, which takes its time. Close it when done.
 */
public final class OwnJpeg implements AutoCloseable {

    private final Path file;
    private final NativeFrame decoded;

    private OwnJpeg(Path file, NativeFrame decoded) {
        this.file = file;
        this.decoded = decoded;
    }

    /** Decodes the file, if it is a JPEG laid out as those of this program. */
    public static Optional<OwnJpeg> open(Path file) throws IOException {
        if (PictureType.of(file) != PictureType.JPEG) {
            return Optional.empty();
        }
        NativeFrame decoded = NativeFrame.jpeg(file, 0);
        if (decoded.frame().format() != AV_PIX_FMT_YUVJ420P) {
            decoded.close();
            return Optional.empty();
        }
        return Optional.of(new OwnJpeg(file, decoded));
    }

    public Size size() {
        return decoded.size();
    }

    /**
     * Writes the rendition. Returns false, and writes nothing, for drawings: their lines are kept better by way of
     * red, green and blue.
     */
    public boolean write(Rendition rendition, Path target) throws IOException {
        PictureFormat format = rendition.format();
        Size size = size().atMostWide(rendition.width());
        if (format == PictureFormat.JPEG && size.equals(size())) {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
        AVFrame planes =
                FrameEncoder.frame(size, format == PictureFormat.JPEG ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P);
        try {
            Conversion.scale(decoded.frame(), planes, format != PictureFormat.WEBP);
            if (format != PictureFormat.JPEG && FrameEncoder.isDrawing(flatness(planes))) {
                return false;
            }
            switch (format) {
                case JPEG -> Files.write(target, FrameEncoder.jpeg(planes));
                case WEBP -> Files.write(target, FrameEncoder.webp(planes));
                default -> AvifEncoder.encode(List.of(planes), target);
            }
            return true;
        } finally {
            av_frame_free(planes);
        }
    }

    /** As {@link io.moltgram.blob.picture.pixel.Pixels#flatness}, with colour taken from its smaller planes. */
    private static double flatness(AVFrame planes) {
        int width = planes.width();
        byte[] row = new byte[width];
        byte[] blue = new byte[(width + 1) / 2];
        byte[] red = new byte[blue.length];
        long same = 0;
        for (int y = 0; y < planes.height(); y++) {
            read(planes, 0, y, row);
            if (y % 2 == 0) {
                read(planes, 1, y / 2, blue);
                read(planes, 2, y / 2, red);
            }
            for (int x = 1; x < width; x++) {
                int now = x / 2;
                int before = (x - 1) / 2;
                boolean alike = row[x] == row[x - 1] && blue[now] == blue[before] && red[now] == red[before];
                same += alike ? 1 : 0;
            }
        }
        return (double) same / ((long) width * planes.height());
    }

    private static void read(AVFrame planes, int plane, int y, byte[] row) {
        planes.data(plane).position((long) y * planes.linesize(plane)).get(row);
    }

    @Override
    public void close() {
        decoded.close();
    }
}
