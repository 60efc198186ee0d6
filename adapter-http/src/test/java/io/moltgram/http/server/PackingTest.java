package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackingTest {

    private static final byte[] TEXT = "body { color: black } ".repeat(200).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsPackedComesOutAsItWas() throws IOException {
        assertTrue(Packing.BROTLI.isWanted("br"), "its library is there");
        byte[] gzip = Packing.GZIP.pack(TEXT, "text/css", Packing.QUICK);
        assertArrayEquals(TEXT, new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes());

        for (int effort : new int[] {Packing.QUICK, Packing.THOROUGH}) {
            byte[] brotli = Packing.BROTLI.pack(TEXT, "text/css", effort);
            assertTrue(brotli.length < gzip.length);
            assertArrayEquals(TEXT, Decoder.decompress(brotli).getDecompressedData());
        }
    }

    @Test
    void whatIsDenseOrShortIsLeftAlone() throws IOException {
        for (Packing packing : Packing.values()) {
            assertEquals(0, packing.pack(TEXT, "font/woff2", Packing.QUICK).length);
            assertEquals(0, packing.pack(new byte[100], "text/css", Packing.QUICK).length);
        }
    }

    @Test
    void onlyWhatTheClientNamesIsWanted() {
        for (String header : new String[] {"br", "gzip, br", "gzip;q=1.0,br;q=0.5", "BR-x, br"}) {
            assertTrue(AcceptEncoding.allows(header, "br"), header);
        }
        for (String header : new String[] {"", "gzip", "brotli", "x-br", "br;q=0", "gzip, br; q=0.00"}) {
            assertFalse(AcceptEncoding.allows(header, "br"), header);
        }
        assertFalse(AcceptEncoding.allows(null, "br"));
    }
}
