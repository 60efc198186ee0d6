package io.moltgram.blob.picture.codec;

import io.moltgram.blob.picture.pixel.Orientation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The one thing that is read from a picture's metadata: how it must be turned. Nothing else of it is looked
 * at, unpacked or followed, so that it cannot hurt.
 */
final class ExifTag {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY = 12;
    private static final String MARK = "Exif\0\0";

    private ExifTag() {}

    /** Upright when nothing readable says otherwise. */
    static Orientation orientation(Path file, PictureType type) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        Optional<ByteBuffer> block = switch (type) {
            case JPEG -> inJpeg(bytes);
            case PNG -> inChunks(bytes, 8, "eXIf");
            case WEBP -> inChunks(bytes.order(ByteOrder.LITTLE_ENDIAN), 12, "EXIF");
            default -> Optional.empty();
        };
        return block.map(ExifTag::orientation).orElse(Orientation.UPRIGHT);
    }

    /** The first directory of TIFF 6.0, section 2. */
    private static Orientation orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY;
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    int type = tiff.getShort(entry + 2);
                    int value = type == SHORT ? tiff.getShort(entry + 8) : type == LONG ? tiff.getInt(entry + 8) : 0;
                    return Orientation.ofExif(value);
                }
            }
        } catch (IndexOutOfBoundsException e) {
            return Orientation.UPRIGHT; // broken metadata is no reason to refuse the picture
        }
        return Orientation.UPRIGHT;
    }

    /** The segment APP1 that has it, before the first scan (ITU-T T.81, B.1.1). */
    private static Optional<ByteBuffer> inJpeg(ByteBuffer jpeg) {
        for (int at = 2; at + 4 <= jpeg.limit() && (jpeg.get(at) & 255) == 0xFF; ) {
            int marker = jpeg.get(at + 1) & 255;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = jpeg.getShort(at + 2) & 0xFFFF;
            if (marker == JpegScans.START_OF_SCAN || length < 2 || at + 2 + length > jpeg.limit()) {
                return Optional.empty();
            }
            if (marker == 0xE1 && startsWith(jpeg, at + 4, length - 2, MARK)) {
                return Optional.of(jpeg.slice(at + 4 + MARK.length(), length - 2 - MARK.length()));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** PNG has length, name, content, sum; RIFF has name, length, content, and fills up to even lengths. */
    private static Optional<ByteBuffer> inChunks(ByteBuffer file, int start, String name) {
        boolean riff = file.order() == ByteOrder.LITTLE_ENDIAN;
        long length;
        for (long at = start; at + 8 <= file.limit(); at += 8 + length + (riff ? length % 2 : 4)) {
            length = Integer.toUnsignedLong(file.getInt((int) at + (riff ? 4 : 0)));
            int content = (int) at + 8;
            if (length > file.limit() - content) {
                return Optional.empty();
            }
            if (startsWith(file, content - (riff ? 8 : 4), 4, name)) {
                boolean marked = startsWith(file, content, (int) length, MARK);
                int skipped = marked ? MARK.length() : 0;
                return Optional.of(file.slice(content + skipped, (int) length - skipped));
            }
        }
        return Optional.empty();
    }

    private static boolean startsWith(ByteBuffer file, int at, int length, String mark) {
        return length >= mark.length()
                && new String(file.array(), at, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
