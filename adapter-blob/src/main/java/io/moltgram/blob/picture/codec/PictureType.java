package io.moltgram.blob.picture.codec;

import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, told from its first bytes; its name and what anybody says about it do not count. */
public enum PictureType {
    JPEG,
    PNG,
    GIF,
    WEBP,
    AVIF,
    SVG;

    private static final int HEAD = 4096;
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    /** What phones write; the codec inside is not one of ours. */
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");

    /** Byte order mark, XML declaration, comments and a document type may stand before the root of an SVG. */
    private static final Pattern SVG_START = Pattern.compile(
            "\\uFEFF?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--(?:[^-]|-(?!->))*+-->\\s*+)*+"
                    + "<(?:svg|svg:svg|!DOCTYPE\\s++svg)[\\s>/].*",
            Pattern.DOTALL);

    /** Refuses as {@code picture_unsupported} what is none of these. */
    public static PictureType of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (startsWith(head, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (startsWith(head, 0, "GIF87a") || startsWith(head, 0, "GIF89a")) {
            return GIF;
        }
        if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) {
            return WEBP;
        }
        if (hasBrand(head, AVIF_BRANDS)) {
            return AVIF;
        }
        if (hasBrand(head, HEIC_BRANDS)) {
            throw Refusal.invalid(
                    "picture_unsupported", "HEIC pictures are not supported; send JPEG, PNG, WebP, AVIF or GIF");
        }
        if (SVG_START.matcher(new String(head, StandardCharsets.UTF_8)).matches()) {
            return SVG;
        }
        throw unsupported();
    }

    static Refusal unsupported() {
        return Refusal.invalid("picture_unsupported", "File content does not match a supported image format");
    }

    /** ISO/IEC 14496-12, section 4.3: a file type box with a brand as major or compatible one. */
    private static boolean hasBrand(byte[] head, Set<String> brands) {
        if (!startsWith(head, 4, "ftyp")) {
            return false;
        }
        int size = (head[0] & 255) << 24 | (head[1] & 255) << 16 | (head[2] & 255) << 8 | head[3] & 255;
        for (int at = 8; at + 4 <= Math.min(size, head.length); at += at == 8 ? 8 : 4) {
            if (brands.contains(new String(head, at, 4, StandardCharsets.ISO_8859_1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] head, int offset, String mark) {
        if (head.length < offset + mark.length()) {
            return false;
        }
        return new String(head, offset, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
