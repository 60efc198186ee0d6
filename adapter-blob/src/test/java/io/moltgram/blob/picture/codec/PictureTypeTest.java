package io.moltgram.blob.picture.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTypeTest {

    @TempDir
    Path folder;

    private Path file(String major, String... compatible) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(64).putInt(16 + 4 * compatible.length);
        head.put(("ftyp" + major + "\0\0\0\0" + String.join("", compatible)).getBytes(StandardCharsets.US_ASCII));
        return Files.write(folder.resolve("file"), head.array());
    }

    @Test
    void avifIsToldByAnyOfItsBrands() throws IOException {
        assertEquals(PictureType.AVIF, PictureType.of(file("avif")));
        assertEquals(PictureType.AVIF, PictureType.of(file("mif1", "miaf", "avif")));
    }

    @Test
    void heicIsRefusedByItsName() throws IOException {
        for (Path heic : new Path[] {file("heic", "mif1"), file("mif1", "heic"), file("heix")}) {
            Refusal refusal = assertThrows(Refusal.class, () -> PictureType.of(heic));
            assertEquals("picture_unsupported", refusal.code());
            assertEquals("HEIC pictures are not supported; send JPEG, PNG, WebP, AVIF or GIF", refusal.text());
        }
        assertEquals(
                "File content does not match a supported image format",
                assertThrows(Refusal.class, () -> PictureType.of(file("isom", "mp42")))
                        .text());
    }
}
