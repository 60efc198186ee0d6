package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Pixels;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** A colour space other than sRGB that a picture's samples are in. */
final class ColourProfile {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int PNG_SIGNATURE = 8;

    private final ColorSpace space;

    private ColourProfile(ColorSpace space) {
        this.space = space;
    }

    /** What the samples of the decoded image are in; empty for sRGB, grey, and profiles that cannot be used. */
    static Optional<ColourProfile> of(Path file, PictureType type, BufferedImage image) throws IOException {
        if (type == PictureType.PNG) {
            return embedded(file).flatMap(ColourProfile::of);
        }
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean foreign = space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
        boolean plainSamples = image.getType() == BufferedImage.TYPE_CUSTOM;
        return foreign && plainSamples ? Optional.of(new ColourProfile(space)) : Optional.empty();
    }

    /** Converts the colours; the alpha stays. */
    Pixels toSrgb(Pixels pixels) {
        int[] argb = pixels.argb().clone();
        int width = pixels.width();
        ColorSpace srgb = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        ColorConvertOp convert = new ColorConvertOp(space, srgb, null);
        WritableRaster row = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, 1, 3, null);
        WritableRaster result = row.createCompatibleWritableRaster();
        byte[] samples = new byte[width * 3];
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < width; x++) {
                int pixel = argb[y * width + x];
                samples[x * 3] = (byte) (pixel >> 16);
                samples[x * 3 + 1] = (byte) (pixel >> 8);
                samples[x * 3 + 2] = (byte) pixel;
            }
            row.setDataElements(0, 0, width, 1, samples);
            convert.filter(row, result);
            result.getDataElements(0, 0, width, 1, samples);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = argb[y * width + x] & 0xFF000000
                        | (samples[x * 3] & 255) << 16
                        | (samples[x * 3 + 1] & 255) << 8
                        | samples[x * 3 + 2] & 255;
            }
        }
        return new Pixels(width, pixels.height(), argb);
    }

    /** From the bytes of an ICC profile; empty when it is not of RGB or cannot be used. */
    static Optional<ColourProfile> of(byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            if (profile.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return Optional.empty();
            }
            ICC_ColorSpace space = new ICC_ColorSpace(profile);
            space.toRGB(new float[] {0.5f, 0.5f, 0.5f}); // throws when the profile cannot convert
            return Optional.of(new ColourProfile(space));
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }

    /** The iCCP chunk (PNG specification, section 11.3.2.3), which the JDK's reader ignores. */
    private static Optional<byte[]> embedded(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(PNG_SIGNATURE);
            while (true) {
                int length = in.readInt();
                String name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (name.equals("IDAT") || length < 0) {
                    return Optional.empty();
                }
                if (name.equals("iCCP")) {
                    return inflated(in.readNBytes(Math.min(length, MOST_BYTES)));
                }
                in.skipNBytes(length + 4L);
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> inflated(byte[] chunk) {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        int start = Math.min(chunk.length, name + 2);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            return Optional.of(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
