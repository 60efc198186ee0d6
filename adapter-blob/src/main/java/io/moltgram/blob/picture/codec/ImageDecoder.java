package io.moltgram.blob.picture.codec;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.moltgram.blob.picture.pixel.ImageRows;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;

/**
 * Decodes the first frame of JPEG, PNG, GIF and WebP, upright and in sRGB; GIF and uncommon JPEGs through ImageIO.
 */
final class ImageDecoder {

    static {
        // by hand, so that it does not matter which jar the readers come in
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi(), ImageReaderSpi.class);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi(), ImageReaderSpi.class);
    }

    private ImageDecoder() {}

    /** The picture with its longer side at most so long. */
    static Pixels decode(Path file, PictureType type, int longest) throws IOException {
        Optional<Pixels> common = switch (type) {
            case JPEG -> commonJpeg(file, longest);
            case PNG -> Optional.of(png(file, longest));
            default -> Optional.empty();
        };
        Pixels converted = common.isPresent() ? common.get() : converted(file, type, longest);
        return ExifTag.orientation(file, type).apply(converted);
    }

    private static Pixels converted(Path file, PictureType type, int longest) throws IOException {
        Pixels pixels;
        Optional<ColourProfile> profile;
        if (type == PictureType.WEBP) {
            pixels = webp(file, longest);
            profile = WebpDecoder.profile(file).flatMap(ColourProfile::of);
        } else {
            BufferedImage image = read(file, type);
            Size size = new Size(image.getWidth(), image.getHeight());
            pixels = Scaler.scale(new ImageRows(image), size.within(longest));
            profile = ColourProfile.of(file, type, image);
        }
        return inSrgb(pixels, profile);
    }

    private static Pixels inSrgb(Pixels pixels, Optional<ColourProfile> profile) {
        return profile.isPresent() ? profile.get().toSrgb(pixels) : pixels;
    }

    private static Pixels png(Path file, int longest) throws IOException {
        try (PngLines lines = PngLines.open(file)) {
            PngHeader header = lines.header();
            Size target = header.size().within(longest);
            Pixels pixels =
                    header.interlaced() ? PngPasses.read(lines, target) : Scaler.scale(new PngRows(lines), target);
            return inSrgb(
                    pixels,
                    EmbeddedProfile.png(file)
                            .flatMap(ColourProfile::of)
                            .filter(found -> found.isGrey() == header.isGrey()));
        }
    }

    private static Optional<Pixels> commonJpeg(Path file, int longest) throws IOException {
        ImageReader reader = reader(PictureType.JPEG);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            Size size = PixelBudget.admit(reader.getWidth(0), reader.getHeight(0));
            JpegScans.admit(file, size);
            boolean whole = JpegDecoder.isWhole(file);
            JpegHeader.of(file).admit(size);
            Optional<ColourProfile> profile =
                    EmbeddedProfile.jpeg(file).flatMap(ColourProfile::of).filter(found -> !found.isGrey());
            return whole
                    ? JpegDecoder.decode(file, size, longest).map(pixels -> inSrgb(pixels, profile))
                    : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Pixels webp(Path file, int longest) throws IOException {
        ImageReader reader = reader(PictureType.WEBP);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            Size size = PixelBudget.admit(reader.getWidth(0), reader.getHeight(0));
            return WebpDecoder.decode(file, size, longest);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(Path file, PictureType type) throws IOException {
        ImageReader reader = reader(type);
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener(warnings(cut));
        try {
            BufferedImage image = type == PictureType.GIF ? GifCanvas.read(reader, file) : read(reader, file);
            if (cut.get()) {
                throw PixelBudget.damaged("Picture ends in the middle");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, Path file) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            Size size = PixelBudget.admit(reader.getWidth(0), reader.getHeight(0));
            JpegHeader.of(file).admitWhole(size);
            return reader.read(0);
        }
    }

    private static ImageReader reader(PictureType type) throws IIOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT));
        ImageReader first = null;
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.twelvemonkeys.")) {
                return reader;
            }
            first = first == null ? reader : first;
        }
        if (first == null) {
            throw new IIOException("no reader for " + type);
        }
        return first;
    }

    /** The JPEG decoder fills what is missing with grey and merely warns. */
    private static IIOReadWarningListener warnings(AtomicBoolean cut) {
        return (source, warning) -> {
            String text = warning.toLowerCase(Locale.ROOT);
            if (text.contains("premature end") || text.contains("truncated")) {
                cut.set(true);
            }
        };
    }
}
