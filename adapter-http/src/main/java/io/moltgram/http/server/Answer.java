package io.moltgram.http.server;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A kept answer, plain and in each way of packing, each with a strong tag (RFC 9110, section 8.8.3) made of its
 * content's hash.
 */
final class Answer {

    private static final int TAG_BYTES = 15;
    private static final Packing[] PACKINGS = Packing.values();

    private final byte[] plain;
    private final String contentType;
    private final String hash;
    private final int effort;
    private final int[] stripes;
    private final long since;
    private final long until;

    /** Each made when first wanted; empty when packing does not pay. */
    private final AtomicReferenceArray<byte @Nullable []> packed = new AtomicReferenceArray<>(PACKINGS.length);

    /** One that is kept while its stripes allow and until then. */
    Answer(Rendered rendered, int[] stripes, long since, long until) {
        this(rendered, Packing.QUICK, stripes, since, until);
    }

    private Answer(Rendered rendered, int effort, int[] stripes, long since, long until) {
        this.plain = rendered.bytes();
        this.contentType = rendered.contentType();
        this.hash = hash(plain);
        this.effort = effort;
        this.stripes = stripes;
        this.since = since;
        this.until = until;
    }

    /** One that stays as it is. */
    static Answer lasting(byte[] bytes, String contentType) {
        return new Answer(new Rendered(bytes, contentType, List.of()), Packing.THOROUGH, new int[0], 0, 0);
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
        String accepted = ctx.header("Accept-Encoding");
        for (Packing packing : PACKINGS) {
            if (packing.isWanted(accepted)) {
                byte[] body = packed(packing);
                if (body.length > 0) {
                    send(ctx, body, '"' + hash + '-' + packing.coding() + '"', packing.coding());
                    return;
                }
            }
        }
        send(ctx, plain, '"' + hash + '"', null);
    }

    private void send(Context ctx, byte[] body, String tag, @Nullable String coding) throws IOException {
        HttpServletResponse response = ctx.res();
        response.setHeader("ETag", tag);
        String known = ctx.header("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(hash))) {
            response.setStatus(304);
            return;
        }
        if (contentType.equals("image/png")) {
            response.setCharacterEncoding(null); // else the one for text would be put behind the type
        }
        response.setContentType(contentType);
        if (coding != null) {
            response.setHeader("Content-Encoding", coding);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] packed(Packing packing) throws IOException {
        byte[] done = packed.get(packing.ordinal());
        if (done == null) {
            done = packing.pack(plain, contentType, effort);
            packed.set(packing.ordinal(), done);
        }
        return done;
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
