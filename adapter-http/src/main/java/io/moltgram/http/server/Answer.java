package io.moltgram.http.server;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A kept answer in its two encodings, each with a strong tag (RFC 9110, section 8.8.3) made of its content's hash. */
final class Answer {

    private static final int SMALLEST_COMPRESSED = 512;
    private static final int TAG_BYTES = 15;

    private final byte[] plain;
    private final String contentType;
    private final String plainTag;
    private final String packedTag;
    private final int[] stripes;
    private final long since;
    private final long until;

    /** Made when first wanted; empty when compression does not pay. */
    private volatile byte @Nullable [] packed;

    Answer(Rendered rendered, int[] stripes, long since, long until) {
        this.plain = rendered.bytes();
        this.contentType = rendered.contentType();
        String hash = hash(plain);
        this.plainTag = "\"" + hash + "\"";
        this.packedTag = "\"" + hash + "-gz\"";
        this.stripes = stripes;
        this.since = since;
        this.until = until;
    }

    int length() {
        return plain.length;
    }

    int[] stripes() {
        return stripes;
    }

    /** The cache's clock before its data were read. */
    long since() {
        return since;
    }

    /** On the scale of {@link System#nanoTime}. */
    long until() {
        return until;
    }

    byte[] plain() {
        return plain;
    }

    /** Sends it, or 304 if the client has it; the server leaves out the body of an answer to HEAD. */
    void send(Context ctx) throws IOException {
        HttpServletResponse response = ctx.res();
        byte[] body = AcceptEncoding.allowsGzip(ctx.header("Accept-Encoding")) ? packed() : plain;
        if (body.length == 0) {
            body = plain;
        }
        String tag = body == plain ? plainTag : packedTag;
        response.setHeader("ETag", tag);
        String known = ctx.header("If-None-Match");
        if (known != null && (known.contains(plainTag) || known.contains(packedTag) || known.equals("*"))) {
            response.setStatus(304);
            return;
        }
        if (isPicture()) {
            response.setCharacterEncoding(null); // else the one for text would be put behind the type
        }
        response.setContentType(contentType);
        if (body != plain) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] packed() throws IOException {
        byte[] done = packed;
        if (done != null) {
            return done;
        }
        boolean pays = plain.length >= SMALLEST_COMPRESSED && !isPicture();
        byte[] made = pays ? compress(plain) : new byte[0];
        byte[] kept = made.length < plain.length ? made : new byte[0];
        packed = kept;
        return kept;
    }

    private boolean isPicture() {
        return contentType.equals("image/png");
    }

    static byte[] compress(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
