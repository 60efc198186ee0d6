package io.moltgram.blob.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Moving GIFs for tests. */
public final class Film {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private Film() {}

    /** Each frame is of one colour, and stands for so many hundredths of a second; shown once without repetitions. */
    public static byte[] gif(int width, int height, List<Color> colours, List<Integer> delays, int repetitions)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < colours.size(); i++) {
                BufferedImage frame = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
                Graphics2D brush = frame.createGraphics();
                brush.setColor(colours.get(i));
                brush.fillRect(0, 0, width, height);
                brush.dispose();
                IIOMetadata told =
                        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
                IIOMetadataNode root = new IIOMetadataNode(FORMAT);
                IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
                control.setAttribute("disposalMethod", "none");
                control.setAttribute("userInputFlag", "FALSE");
                control.setAttribute("transparentColorFlag", "FALSE");
                control.setAttribute("transparentColorIndex", "0");
                control.setAttribute("delayTime", String.valueOf(delays.get(i)));
                root.appendChild(control);
                if (i == 0 && repetitions >= 0) {
                    root.appendChild(looping(repetitions));
                }
                told.mergeTree(FORMAT, root);
                writer.writeToSequence(new IIOImage(frame, null, told), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static IIOMetadataNode looping(int repetitions) {
        IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
        extension.setAttribute("applicationID", "NETSCAPE");
        extension.setAttribute("authenticationCode", "2.0");
        extension.setUserObject(new byte[] {1, (byte) repetitions, (byte) (repetitions >> 8)});
        IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
        extensions.appendChild(extension);
        return extensions;
    }
}
