package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgeSealTest {

    @TempDir
    Path room;

    private static byte[] closed(byte[] bytes) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (OutputStream out = AgeSeal.to(AgeKeys.RECIPIENT).close(target)) {
            out.write(bytes);
        }
        return target.toByteArray();
    }

    @Test
    void whatIsClosedComesBackWithTheKeyAlone() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        byte[] closed = closed(bytes);

        assertTrue(new String(closed, StandardCharsets.ISO_8859_1).startsWith(AgeSeal.FIRST_LINE + "\n-> X25519 "));
        try (InputStream in = AgeSeal.with(AgeKeys.identity(room)).open(new ByteArrayInputStream(closed))) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
        Seal.Sealed none = assertThrows(Seal.Sealed.class, () -> Seal.NONE.open(new ByteArrayInputStream(closed)));
        assertTrue(none.getMessage().contains("--identity"), none.getMessage());
    }

    @Test
    void aFileWithoutAKeyIsRefusedWithOneLine() throws IOException {
        Path empty = Files.writeString(room.resolve("empty.txt"), "# nothing\n");

        Seal.Sealed refused = assertThrows(Seal.Sealed.class, () -> AgeSeal.with(empty));

        assertEquals("there is no key of age in " + empty, refused.getMessage());
    }

    @Test
    void segmentsAreClosedAndComeBack() throws Exception {
        try (Shipped shipped = new Shipped(room, AgeSeal.to(AgeKeys.RECIPIENT), Duration.ofMillis(20))) {
            shipped.awaitBase();
            shipped.write(10, 1);
        }
        Path kept = room.resolve("kept");
        try (Stream<Path> files = Files.walk(kept)) {
            List<String> open = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".age") && !name.startsWith("list_") && !name.equals("lock"))
                    .toList();
            assertEquals(List.of(), open);
        }
        FolderPlace place = new FolderPlace(kept);

        assertThrows(
                Seal.Sealed.class,
                () -> new Rewind(place, Seal.NONE).to(room.resolve("no"), Instant.MAX, Shipped.QUIET));
        new Rewind(place, AgeSeal.with(AgeKeys.identity(room))).to(room.resolve("back"), Instant.MAX, Shipped.QUIET);

        assertEquals(10, Shipped.count(room.resolve("back")));
        assertTrue(new Rewind(place, Seal.NONE).verify(Shipped.QUIET).sealed());
    }
}
