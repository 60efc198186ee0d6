package io.moltgram.http.api.upload;

import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.upload.Checksum;
import io.moltgram.domain.upload.Upload;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of uploads. Their names and meaning are those of "Resumable Uploads for HTTP"
 * (draft-ietf-httpbis-resumable-upload-09: {@code Upload-Offset}, {@code Upload-Complete}, {@code Upload-Length},
 * {@code Upload-Limit}); the checksum of a part is the {@code Content-Digest} of RFC 9530. The draft appends by PATCH;
 * here a part is put.
 */
final class PartHeaders {

    private static final String OFFSET = "Upload-Offset";
    private static final String DIGEST = "Content-Digest";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern SHA256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:$|[,;])");

    private PartHeaders() {}

    /** Where the part begins; at the beginning of the file when nothing is said. */
    static long offset(Context ctx) {
        String text = ctx.header(OFFSET);
        if (text == null) {
            return 0;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.invalid("upload_offset_malformed", OFFSET + " must be a whole number of bytes")
                    .with("field", OFFSET);
        }
        return Long.parseLong(text);
    }

    /** What the sender says of the part; a checksum of another sort alone is refused, for it would go unlooked at. */
    static Optional<Checksum> checksum(Context ctx) {
        String text = ctx.header(DIGEST);
        if (text == null) {
            return Optional.empty();
        }
        Matcher found = SHA256.matcher(text);
        if (!found.find()) {
            throw Refusal.invalid("content_digest_malformed", DIGEST + " must be sha-256=:base64:")
                    .with("field", DIGEST);
        }
        byte[] bytes = Base64.getDecoder().decode(found.group(1));
        return Checksum.parse(HexFormat.of().formatHex(bytes));
    }

    /** Tells how far the upload has come. */
    static void tell(Context ctx, Upload upload, int partBytes, long secondsLeft) {
        tellOffset(ctx, upload.offset());
        ctx.header("Upload-Complete", upload.isComplete() ? "?1" : "?0");
        ctx.header("Upload-Length", String.valueOf(upload.size()));
        ctx.header(
                "Upload-Limit",
                "max-size=" + upload.size() + ", max-append-size=" + partBytes + ", max-age=" + secondsLeft);
        ctx.header("Cache-Control", "no-store");
    }

    static void tellOffset(Context ctx, long offset) {
        ctx.header(OFFSET, String.valueOf(offset));
    }
}
