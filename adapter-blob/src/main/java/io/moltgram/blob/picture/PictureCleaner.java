package io.moltgram.blob.picture;

import io.moltgram.application.media.SightFile;
import io.moltgram.blob.picture.MotionCleaner.Moved;
import io.moltgram.blob.picture.codec.FrameEncoder;
import io.moltgram.blob.picture.codec.OwnJpeg;
import io.moltgram.blob.picture.codec.PictureDecoder;
import io.moltgram.blob.picture.codec.PictureType;
import io.moltgram.blob.picture.pixel.BlurHash;
import io.moltgram.blob.picture.pixel.DominantColour;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Scaler;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The work on pictures itself: hostile bytes in, clean files out. Runs in a worker process, because what it does takes
 * much
 * memory and native code.
 */
public final class PictureCleaner {

    /** What is asked for most: the widths of telephones and large screens in the format that browsers take first. */
    static final List<Rendition> COMMON =
            List.of(new Rendition(640, PictureFormat.AVIF), new Rendition(1080, PictureFormat.AVIF));

    private static final int SUMMARY_SIDE = 64;

    private PictureCleaner() {}

    /**
     * What came of a picture.
     *
     * @param palette as {@link Picture} has it
     * @param motion when it moves
     */
    public record Cleaned(
            PictureFormat format,
            int width,
            int height,
            String blurHash,
            String colour,
            boolean svg,
            List<String> palette,
            Optional<Motion> motion) {
        public Cleaned {
            palette = List.copyOf(palette);
        }
    }

    /** Makes the {@link #original} and {@link #sight} files in the folder. */
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
                svg,
                palette(sight, colour),
                motion);
    }

    /** Makes one rendition of a file that {@link #clean} made. */
    public static void render(Path original, Rendition rendition, Path target) throws IOException {
        render(original, width -> Map.of(rendition, target));
    }

    /** Makes the {@link #rendition} files of the {@link #COMMON} ones, but for those as large as a narrower one. */
    public static void prepare(Path original, Path folder) throws IOException {
        render(
                original,
                width -> COMMON.stream()
                        .filter(rendition -> width > widthBelow(rendition.width()))
                        .collect(Collectors.toMap(rendition -> rendition, rendition -> rendition(folder, rendition))));
    }

    /** Decodes once and makes those that are wanted of a picture so wide. */
    private static void render(Path original, IntFunction<Map<Rendition, Path>> wanted) throws IOException {
        Optional<OwnJpeg> own = OwnJpeg.open(original);
        if (own.isEmpty()) {
            renderPixels(original, wanted);
            return;
        }
        Map<Rendition, Path> drawings = new HashMap<>();
        try (OwnJpeg jpeg = own.get()) {
            for (Map.Entry<Rendition, Path> each :
                    wanted.apply(jpeg.size().width()).entrySet()) {
                if (!jpeg.write(each.getKey(), each.getValue())) {
                    drawings.put(each.getKey(), each.getValue());
                }
            }
        }
        if (!drawings.isEmpty()) {
            renderPixels(original, width -> drawings);
        }
    }

    private static void renderPixels(Path original, IntFunction<Map<Rendition, Path>> wanted) throws IOException {
        Pixels pixels = PictureDecoder.decode(original, PictureType.of(original), Picture.LONGEST_SIDE);
        for (Map.Entry<Rendition, Path> each : wanted.apply(pixels.width()).entrySet()) {
            Rendition rendition = each.getKey();
            FrameEncoder.encode(narrowed(pixels, rendition.width()), rendition.format(), each.getValue());
        }
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

    /** Where a rendition lies that was prepared. */
    public static Path rendition(Path folder, Rendition rendition) {
        return folder.resolve(rendition.width() + "." + rendition.format().extension());
    }

    private static int widthBelow(int width) {
        return Rendition.STEPS.get(Rendition.STEPS.indexOf(width) - 1);
    }

    private static Pixels narrowed(Pixels pixels, int width) {
        return Scaler.scale(Rows.of(pixels), pixels.size().atMostWide(width));
    }
}
