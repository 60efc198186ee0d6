package io.moltgram.http.server;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A way of making kept answers smaller for the wire. */
enum Packing {
    /** Smaller than gzip; only where its library knows the machine. */
    BROTLI("br"),
    GZIP("gzip");

    /** How much work goes into an answer that may soon be made anew; about as quick as gzip. */
    static final int QUICK = 4;

    /** For files that stay as they are. */
    static final int THOROUGH = 11;

    private static final int SMALLEST = 512;
    private static final List<String> DENSE = List.of("image/png", "image/webp", "image/x-icon", "font/");

    private final String coding;

    Packing(String coding) {
        this.coding = coding;
    }

    /** As it stands in {@code Content-Encoding}. */
    String coding() {
        return coding;
    }

    boolean isWanted(@Nullable String acceptEncoding) {
        return AcceptEncoding.allows(acceptEncoding, coding) && (this != BROTLI || Brotli4jLoader.isAvailable());
    }

    /** The bytes made smaller; empty when that does not pay. */
    byte[] pack(byte[] bytes, String contentType, int effort) throws IOException {
        if (bytes.length < SMALLEST || DENSE.stream().anyMatch(contentType::startsWith)) {
            return new byte[0];
        }
        byte[] packed = this == BROTLI ? Encoder.compress(bytes, Encoder.Parameters.create(effort)) : gzip(bytes);
        return packed.length < bytes.length ? packed : new byte[0];
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
