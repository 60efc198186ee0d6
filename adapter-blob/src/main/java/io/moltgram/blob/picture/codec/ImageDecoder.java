package io.moltgram.blob.picture.codec;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.moltgram.blob.picture.pixel.ImageRows;
import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Scaler;
import io.moltgram.blob.picture.pixel.Size;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.FileImageInputStream;

/** Decodes the first frame of JPEG, PNG, GIF and WebP, upright and in sRGB; through ImageIO but for WebP. */
final class ImageDecoder {

    static {
        // by hand, so that it does not matter which jar the readers come in
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi(), ImageReaderSpi.class);
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi(), ImageReaderSpi.class);
    }

    private ImageDecoder() {}

    /** The picture with its longer side at most so long. */
    static Pixels decode(Path file, PictureType type, int longest) throws IOException {
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
        Pixels converted = profile.isPresent() ? profile.get().toSrgb(pixels) : pixels;
        return ExifTag.orientation(file, type).apply(converted);
    }

    private static Pixels webp(Path file, int longest) throws IOException {
        ImageReader reader = reader(PictureType.WEBP);
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            PixelBudget.admit(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
        return WebpDecoder.decode(file, longest);
    }

    private static BufferedImage read(Path file, PictureType type) throws IOException {
        ImageReader reader = reader(type);
        AtomicBoolean cut = new AtomicBoolean();
        reader.addIIOReadWarningListener(warnings(cut));
        try {
            BufferedImage image = type == PictureType.GIF ? GifCanvas.read(reader, file) : read(reader, file, type);
            if (cut.get()) {
                throw PixelBudget.damaged("Picture ends in the middle");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, Path file, PictureType type) throws IOException {
        try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            Size size = PixelBudget.admit(reader.getWidth(0), reader.getHeight(0));
            if (type == PictureType.JPEG) {
                JpegScans.admit(file, size);
            }
            return reader.read(0, parameters(reader, type));
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

    /** PNGs with sixteen bits are read into eight, which halves the memory. */
    private static ImageReadParam parameters(ImageReader reader, PictureType type) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        if (type == PictureType.PNG) {
            ImageTypeSpecifier native16 = reader.getImageTypes(0).next();
            if (native16.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT) {
                parameters.setDestination(
                        eightBits(native16).createBufferedImage(reader.getWidth(0), reader.getHeight(0)));
            }
        }
        return parameters;
    }

    private static ImageTypeSpecifier eightBits(ImageTypeSpecifier sixteen) {
        var colours = sixteen.getColorModel().getColorSpace();
        return switch (sixteen.getNumBands()) {
            case 1 -> ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false);
            case 2 -> ImageTypeSpecifier.createGrayscale(8, DataBuffer.TYPE_BYTE, false, false);
            case 3 ->
                ImageTypeSpecifier.createInterleaved(colours, new int[] {0, 1, 2}, DataBuffer.TYPE_BYTE, false, false);
            default ->
                ImageTypeSpecifier.createInterleaved(
                        colours, new int[] {0, 1, 2, 3}, DataBuffer.TYPE_BYTE, true, false);
        };
    }
}
