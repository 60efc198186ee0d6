package io.moltgram.blob.picture.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** Finds the ICC profile in a file. */
final class EmbeddedProfile {

    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int PNG_SIGNATURE = 8;
    private static final int PROFILE_SEGMENT = 0xFFE2;
    private static final int SCAN = 0xFFDA;
    private static final String MARK = "ICC_PROFILE\0";

    /** Behind the mark stand the number of the part and how many parts there are. */
    private static final int HEAD = MARK.length() + 2;

    private EmbeddedProfile() {}

    /** The iCCP chunk (PNG specification, section 11.3.2.3), which the JDK's reader ignores. */
    static Optional<byte[]> png(Path file) throws IOException {
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

    /** The APP2 segments (ICC.1:2022, annex B.4) in the order of the file. */
    static Optional<byte[]> jpeg(Path file) throws IOException {
        ByteArrayOutputStream profile = new ByteArrayOutputStream();
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            in.skipNBytes(2);
            int marker = in.readUnsignedShort();
            while (marker >= 0xFF01 && marker != SCAN && profile.size() < MOST_BYTES) {
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                boolean part = marker == PROFILE_SEGMENT
                        && segment.length > HEAD
                        && new String(segment, 0, MARK.length(), StandardCharsets.ISO_8859_1).equals(MARK);
                if (part) {
                    profile.write(segment, HEAD, segment.length - HEAD);
                }
                marker = in.readUnsignedShort();
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
        return profile.size() == 0 ? Optional.empty() : Optional.of(profile.toByteArray());
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
