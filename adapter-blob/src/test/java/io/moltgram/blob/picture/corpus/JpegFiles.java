package io.moltgram.blob.picture.corpus;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** JPEG as the JDK writes it, with what it lets one choose. */
final class JpegFiles {

    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFiles() {}

    static byte[] plain(int width, int height) throws IOException {
        return sampled(Motif.opaque(width, height), 2, 2, false, 0.75f);
    }

    /** @param across how many samples of brightness there are for each of colour, in a row */
    static byte[] sampled(BufferedImage image, int across, int down, boolean progressive, float quality)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(quality);
        parameters.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        IIOMetadata metadata = null;
        if (image.getRaster().getNumBands() == 3) {
            metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
            IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree(FORMAT);
            IIOMetadataNode luma =
                    (IIOMetadataNode) tree.getElementsByTagName("componentSpec").item(0);
            luma.setAttribute("HsamplingFactor", Integer.toString(across));
            luma.setAttribute("VsamplingFactor", Integer.toString(down));
            metadata.setFromTree(FORMAT, tree);
        }
        return written(writer, new IIOImage(image, null, metadata), parameters);
    }

    /** Four components as Adobe has them. @param transform 0 for CMYK, 2 for YCCK, less than 0 for no mark */
    static byte[] inks(int width, int height, int transform) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                inks.setPixel(x, y, new int[] {x * 255 / width, y * 255 / height, 90, 200});
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        byte[] bytes = written(writer, new IIOImage(inks, null, null), writer.getDefaultWriteParam());
        return transform < 0 ? bytes : with(bytes, 0xEE, adobe(transform));
    }

    static byte[] adobe(int transform) {
        return new Bytes().text("Adobe").u16(100).u16(0).u16(0).u8(transform).array();
    }

    /** With a segment right after the start. */
    static byte[] with(byte[] jpeg, int marker, byte[] content) {
        return new Bytes()
                .raw(jpeg, 0, 2)
                .segment(marker, content)
                .raw(jpeg, 2, jpeg.length)
                .array();
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
