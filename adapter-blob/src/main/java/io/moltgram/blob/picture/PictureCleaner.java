package io.moltgram.blob.picture;

import io.moltgram.application.media.SightFile;
import io.moltgram.blob.picture.MotionCleaner.Moved;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.PictureDecoder;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.pixel.BlurHash;
import io.moltgram.blob.picture.pixel.DominantColour;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import io.moltgram.blob.picture.pixel.Thumbnail;
import io.moltgram.blob.picture.sight.Looking;
import io.moltgram.blob.picture.svg.SvgPainter;
import io.moltgram.domain.media.Motion;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The work on pictures itself: hostile bytes in, clean files out. Runs in a worker process, because what it does takes
 * much
 * memory and native code.
 */
public final class PictureCleaner {

    /** Widths that are made at once, as far as the picture is wider than the next smaller one. */
    private static final List<Integer> AT_ONCE = List.of(640, 1080);

    /** The format in which they are made: the one that browsers take first. */
    static final PictureFormat FIRST = PictureFormat.AVIF;

    private static final int SUMMARY_SIDE = 64;

    private PictureCleaner() {}

    /**
     * What came of a picture.
     *
     * @param renditions widths of the AVIF files beside the original
     * @param palette as {@link Picture} has it
     * @param motion when it moves
     */
    public record Cleaned(
            PictureFormat format,
            int width,
            int height,
            String blurHash,
            String colour,
            List<Integer> renditions,
            boolean svg,
            List<String> palette,
            Optional<Motion> motion) {
        public Cleaned {
            renditions = List.copyOf(renditions);
            palette = List.copyOf(palette);
        }
    }

    /** Makes {@link #original} and {@link #rendition} files in the folder. */
    public static Cleaned clean(Path source, Path folder) throws IOException {
        PictureType type = PictureType.of(source);
        Optional<Moved> moved = MotionCleaner.clean(source, type, original(folder, PictureFormat.WEBP));
        if (moved.isPresent()) {
            Moved moving = moved.get();
            return summary(moving.first(), PictureFormat.WEBP, folder, false, Optional.of(moving.motion()));
        }
        boolean svg = type == PictureType.SVG;
        Pixels pixels = svg ? SvgPainter.paint(source) : PictureDecoder.decode(source, type, Picture.LONGEST_SIDE);
        PictureFormat format =
                FrameEncoder.encodeWhole(pixels, type != PictureType.JPEG, kind -> original(folder, kind));
        return summary(pixels, format, folder, svg, Optional.empty());
    }

    private static Cleaned summary(
            Pixels pixels, PictureFormat format, Path folder, boolean svg, Optional<Motion> motion) throws IOException {
        List<Integer> renditions = new ArrayList<>();
        for (int width : AT_ONCE) {
            if (pixels.width() > widthBelow(width)) {
                Rendition rendition = new Rendition(width, FIRST);
                FrameEncoder.encode(narrowed(pixels, width), rendition.format(), rendition(folder, rendition));
                renditions.add(width);
            }
        }
        Sight sight = Looking.at(pixels);
        new SightFile(sight).write(sight(folder));
        Pixels summary = Thumbnail.of(pixels, SUMMARY_SIDE);
        String colour = DominantColour.of(summary);
        return new Cleaned(
                format,
                pixels.width(),
                pixels.height(),
                BlurHash.of(summary, 4, 3),
                colour,
                renditions,
                svg,
                palette(sight, colour),
                motion);
    }

    /** Makes one rendition of a file that {@link #clean} made. */
    public static void render(Path original, Rendition rendition, Path target) throws IOException {
        Pixels pixels = PictureDecoder.decode(original, PictureType.of(original), Picture.LONGEST_SIDE);
        FrameEncoder.encode(narrowed(pixels, rendition.width()), rendition.format(), target);
    }

    /** Looks at a file that {@link #clean} made. */
    public static void look(Path original, Path target) throws IOException {
        Pixels pixels = PictureDecoder.decode(original, PictureType.of(original), Picture.LONGEST_SIDE);
        new SightFile(Looking.at(pixels)).write(target);
    }

    private static List<String> palette(Sight sight, String colour) {
        return sight.palette().isEmpty()
                ? List.of(colour)
                : sight.palette().stream().map(Tint::text).toList();
    }

    /** Where it lies what the picture looks like. */
    public static Path sight(Path folder) {
        return folder.resolve("sight.bin");
    }

    /** Where the cleaned picture lies. */
    public static Path original(Path folder, PictureFormat format) {
        return folder.resolve("original." + format.extension());
    }

    /** Where a rendition lies that was made at once. */
    public static Path rendition(Path folder, Rendition rendition) {
        return folder.resolve(rendition.width() + "." + rendition.format().extension());
    }

    private static int widthBelow(int width) {
        return Rendition.WIDTHS.get(Rendition.WIDTHS.indexOf(width) - 1);
    }

    private static Pixels narrowed(Pixels pixels, int width) {
        return Scaler.scale(Rows.of(pixels), new Size(pixels.width(), pixels.height()).atMostWide(width));
    }
}
