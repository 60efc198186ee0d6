package io.moltgram.blob.picture.pixel;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;

/**
 * Rows of a decoded image, without a copy of the whole. RGB samples are taken as they stand, whatever their profile
 * says;
 * grey samples as sRGB grey (Java would take them as linear).
 */
public final class ImageRows implements Rows {

    private final BufferedImage image;
    private final Raster raster;
    private final boolean transparent;

    public ImageRows(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.transparent = image.getColorModel().hasAlpha();
    }

    @Override
    public Size size() {
        return new Size(image.getWidth(), image.getHeight());
    }

    @Override
    public boolean mayBeTransparent() {
        return transparent;
    }

    @Override
    public void read(int top, int count, int[] argb) {
        ColorModel colours = image.getColorModel();
        int width = image.getWidth();
        if (colours instanceof IndexColorModel palette) {
            int[] table = new int[Math.max(1 << colours.getPixelSize(), palette.getMapSize())];
            palette.getRGBs(table);
            raster.getSamples(0, top, width, count, 0, argb);
            for (int i = 0; i < width * count; i++) {
                argb[i] = table[argb[i]];
            }
        } else if (isPlainBytes(colours)) {
            readBytes(top, count, argb);
        } else {
            image.getRGB(0, top, width, count, argb, 0, width);
        }
    }

    private boolean isPlainBytes(ColorModel colours) {
        int colourBands = colours.getNumColorComponents();
        int type = colours.getColorSpace().getType();
        return raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte
                && raster.getSampleModel().getDataType() == DataBuffer.TYPE_BYTE
                && !colours.isAlphaPremultiplied()
                && (colourBands == 3 && type == ColorSpace.TYPE_RGB
                        || colourBands == 1 && type == ColorSpace.TYPE_GRAY);
    }

    private void readBytes(int top, int count, int[] argb) {
        SampleModel samples = raster.getSampleModel();
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) samples;
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] bands = model.getBandOffsets();
        boolean grey = bands.length < 3;
        int red = bands[0];
        int green = grey ? red : bands[1];
        int blue = grey ? red : bands[2];
        int alpha = transparent ? bands[bands.length - 1] : -1;
        int step = model.getPixelStride();
        int start = raster.getDataBuffer().getOffset()
                - raster.getSampleModelTranslateY() * model.getScanlineStride()
                - raster.getSampleModelTranslateX() * step;
        int out = 0;
        for (int y = top; y < top + count; y++) {
            int at = start + y * model.getScanlineStride();
            for (int x = 0; x < image.getWidth(); x++, at += step) {
                argb[out++] = (alpha < 0 ? 255 : data[at + alpha] & 255) << 24
                        | (data[at + red] & 255) << 16
                        | (data[at + green] & 255) << 8
                        | (data[at + blue] & 255);
            }
        }
    }
}
