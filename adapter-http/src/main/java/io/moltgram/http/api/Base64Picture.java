package io.moltgram.http.api;

import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Locale;

/**
 * A small picture inside JSON: base64 (RFC 4648, section 4), plain or as a {@code data:} address (RFC 2397). What the
 * address says of the type means nothing; the bytes tell.
 */
final class Base64Picture {

    private static final String MARK = ";base64";

    private Base64Picture() {}

    /** Blanks and line breaks may stand anywhere, the padding may be missing; anything else is refused. */
    static PictureSource decoded(String field, String text) {
        byte[] bytes = bytes(field, digits(field, text.strip()));
        if (bytes.length > Picture.MOST_BYTES) {
            throw Refusal.invalid("file_too_large", "File too large (max " + Picture.MOST_BYTES + " bytes)")
                    .with("field", field)
                    .with("limit", Picture.MOST_BYTES)
                    .with("actual", bytes.length);
        }
        return new PictureSource.Held(ByteBuffer.wrap(bytes));
    }

    private static String digits(String field, String text) {
        if (!text.regionMatches(true, 0, "data:", 0, 5)) {
            return text;
        }
        int comma = text.indexOf(',');
        if (comma < 0
                || !text.substring(0, comma).strip().toLowerCase(Locale.ROOT).endsWith(MARK)) {
            throw malformed(field);
        }
        return text.substring(comma + 1);
    }

    private static byte[] bytes(String field, String digits) {
        try {
            return Base64.getDecoder().decode(digits.replaceAll("[ \\t\\r\\n]", ""));
        } catch (IllegalArgumentException e) {
            throw malformed(field);
        }
    }

    private static Refusal malformed(String field) {
        return Refusal.invalid("base64_malformed", field + " must be base64, plain or as a data: address")
                .with("field", field);
    }
}
