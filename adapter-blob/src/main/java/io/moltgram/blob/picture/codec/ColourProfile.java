package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Pixels;
import io.moltgram.blob.picture.pixel.Rows;
import io.moltgram.blob.picture.pixel.Size;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A colour space other than sRGB that a picture's samples are in. */
final class ColourProfile {

    private static final int LEVELS = 256;

    private final ColorSpace space;

    private ColourProfile(ColorSpace space) {
        this.space = space;
    }

    /** What the samples of the decoded image are in; empty for sRGB and for profiles that cannot be used. */
    static Optional<ColourProfile> of(Path file, PictureType type, BufferedImage image) throws IOException {
        ColorSpace space = image.getColorModel().getColorSpace();
        boolean grey = space.getType() == ColorSpace.TYPE_GRAY;
        if (type == PictureType.JPEG && grey) {
            return EmbeddedProfile.jpeg(file).flatMap(ColourProfile::of).filter(ColourProfile::isGrey);
        }
        boolean foreign = space.getType() == ColorSpace.TYPE_RGB && !space.isCS_sRGB();
        boolean plainSamples = image.getType() == BufferedImage.TYPE_CUSTOM;
        return foreign && plainSamples ? Optional.of(new ColourProfile(space)) : Optional.empty();
    }

    boolean isGrey() {
        return space.getType() == ColorSpace.TYPE_GRAY;
    }

    /** Converts the colours; the alpha stays. */
    Pixels toSrgb(Pixels pixels) {
        if (isGrey()) {
            return greyToSrgb(pixels);
        }
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

    /** The same for a picture that is read in bands. */
    Rows toSrgb(Rows rows) {
        return new Rows() {
            @Override
            public Size size() {
                return rows.size();
            }

            @Override
            public boolean mayBeTransparent() {
                return rows.mayBeTransparent();
            }

            @Override
            public void read(int top, int count, int[] argb) {
                rows.read(top, count, argb);
                int width = size().width();
                int[] band = toSrgb(new Pixels(width, count, Arrays.copyOf(argb, count * width)))
                        .argb();
                System.arraycopy(band, 0, argb, 0, band.length);
            }
        };
    }

    private Pixels greyToSrgb(Pixels pixels) {
        WritableRaster levels = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, LEVELS, 1, 1, null);
        for (int i = 0; i < LEVELS; i++) {
            levels.setSample(i, 0, 0, i);
        }
        WritableRaster shown = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, LEVELS, 1, 3, null);
        new ColorConvertOp(space, ColorSpace.getInstance(ColorSpace.CS_sRGB), null).filter(levels, shown);
        int[] argb = pixels.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            argb[i] = argb[i] & 0xFF000000 | shown.getSample(argb[i] & 255, 0, 1) * 0x010101;
        }
        return new Pixels(pixels.width(), pixels.height(), argb);
    }

    /** From the bytes of an ICC profile; empty when it is neither of RGB nor of grey, or cannot be used. */
    static Optional<ColourProfile> of(byte[] bytes) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(bytes);
            int type = profile.getColorSpaceType();
            if (type != ColorSpace.TYPE_RGB && type != ColorSpace.TYPE_GRAY) {
                return Optional.empty();
            }
            ICC_ColorSpace space = new ICC_ColorSpace(profile);
            space.toRGB(new float[] {0.5f, 0.5f, 0.5f}); // throws when the profile cannot convert
            return Optional.of(new ColourProfile(space));
        } catch (IllegalArgumentException | CMMException e) {
            return Optional.empty();
        }
    }
}
