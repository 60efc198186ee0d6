package io.moltgram.blob.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Picture files made by hand, the good and the bad. */
public final class Corpus {

    public static final int RED = 0xFFE02020;
    public static final int GREEN = 0xFF20C020;
    public static final int BLUE = 0xFF2020E0;
    public static final int YELLOW = 0xFFE0E020;

    private Corpus() {}

    /** Red, green over blue, yellow: every way of turning it looks different. */
    public static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        int[] colours = {RED, GREEN, BLUE, YELLOW};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(new Color(colours[i]));
            graphics.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        graphics.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) throws IOException {
        return encoded(quarters(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Written progressively: interlaced PNG, progressive JPEG. */
    public static byte[] progressive(BufferedImage image, String format) throws IOException {
        ImageWriter writer = writer(format);
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        }
        return bytes.toByteArray();
    }

    /** An animated GIF whose first frame is the first image. */
    public static byte[] gif(BufferedImage... frames) throws IOException {
        ImageWriter writer = writer("gif");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    /** The JPEG with an application segment right after its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
        out.putShort((short) (content.length + 2)).put(content);
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** An EXIF block with an orientation and a text, in the TIFF format of CIPA DC-008. */
    public static byte[] exif(int orientation, String text) {
        byte[] words = (text + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + words.length);
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        out.putShort((short) 0x013B).putShort((short) 2).putInt(words.length).putInt(38);
        return out.putInt(0).put(words).array();
    }

    /** The PNG with a chunk right after its header. */
    public static byte[] withChunk(byte[] png, String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.write(chunk(name, content));
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    /** A PNG of one colour that says to be so large; its pixels are there, packed very small. */
    public static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png(1, 1), 0, 8);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 1)
                .array();
        out.write(chunk("IHDR", header));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int y = 0; y < height; y++) {
                deflater.write(row);
            }
        }
        out.write(chunk("IDAT", packed.toByteArray()));
        out.write(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /** An animation of plain WebP files of that size (RFC 9649, section 2.7). */
    public static byte[] animatedWebp(int width, int height, byte[]... stills) {
        int size =
                Arrays.stream(stills).mapToInt(still -> still.length - 12 + 24).sum() + 12 + 18 + 14;
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(size - 8);
        out.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(2);
        out.putShort((short) (width - 1))
                .put((byte) 0)
                .putShort((short) (height - 1))
                .put((byte) 0);
        out.put("ANIM".getBytes(StandardCharsets.US_ASCII)).putInt(6).putInt(0).putShort((short) 0);
        for (byte[] still : stills) {
            out.put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(still.length - 12 + 16);
            out.put(new byte[6]);
            out.putShort((short) (width - 1))
                    .put((byte) 0)
                    .putShort((short) (height - 1))
                    .put((byte) 0);
            out.putInt(100).put(still, 12, still.length - 12);
        }
        return out.array();
    }

    public static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] chunk(String name, byte[] content) throws IOException {
        byte[] words = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(words);
        crc.update(content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.write(words);
        out.write(content);
        out.writeInt((int) crc.getValue());
        return bytes.toByteArray();
    }

    private static ImageWriter writer(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        return writers.next();
    }
}
