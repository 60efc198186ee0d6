package io.moltgram.application.upload;

import io.moltgram.domain.upload.Checksum;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What was found of bytes that came by.
 *
 * @param length how many there were
 */
public record PartSum(long length, Checksum checksum) {

    private static final int BUFFER = 65_536;

    /** Hands the bytes on, one more than {@code most} at the most, and adds them up. */
    public static PartSum copy(InputStream from, OutputStream to, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        while (length <= most) {
            int read = from.read(buffer, 0, (int) Math.min(BUFFER, most + 1 - length));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            length += read;
        }
        return new PartSum(length, new Checksum(HexFormat.of().formatHex(digest.digest())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
