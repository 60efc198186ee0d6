package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

final class PackingTest {

    private static final String NAME = "20261127T150815967Z-1a24/log_0000000001_0000000002_"
            + "1795792128967000_1795792128968000_" + "0".repeat(64);
    private static final String TEXT = "a page, and the same page again; ".repeat(2000);

    @Test
    void aPieceIsSmallAndComesBack() throws IOException {
        byte[] packed = packed();

        assertTrue(packed.length < TEXT.length() / 20, packed.length + " bytes");
        assertEquals(TEXT, unpacked(packed, ".zst"));
    }

    @Test
    void piecesOfBeforeAreReadToo() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(TEXT.getBytes());
        }

        assertEquals(TEXT, unpacked(bytes.toByteArray(), ".gz"));
    }

    @Test
    void aPieceThatIsCutOffOrAnotherIsDamaged() throws IOException {
        byte[] packed = packed();
        assertDamaged(Arrays.copyOf(packed, packed.length - 1));
        assertDamaged(Arrays.copyOf(packed, packed.length / 2));
        assertDamaged(TEXT.getBytes());
        byte[] changed = packed.clone();
        changed[changed.length - 1] ^= 1;
        assertDamaged(changed);
    }

    private static void assertDamaged(byte[] bytes) {
        IOException fault = assertThrows(IOException.class, () -> unpacked(bytes, ".zst"));
        assertTrue(Packing.isDamage(fault), fault.toString());
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = Packing.pack(bytes, Seal.NONE)) {
            packed.write(TEXT.getBytes());
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes, String ending) throws IOException {
        Piece piece = Piece.parse(NAME + ending).orElseThrow();
        assertEquals(NAME + ending, piece.name());
        try (InputStream in = Packing.unpack(new ByteArrayInputStream(bytes), piece, Seal.NONE)) {
            return new String(in.readAllBytes());
        }
    }
}
