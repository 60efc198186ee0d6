package io.moltgram.application.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.sight.Grey;
import io.moltgram.domain.sight.Sight;
import io.moltgram.domain.sight.Tint;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribingTest {

    private static final Sight DUSK = new Sight(
            List.of(new Tint(0x191970, 0.75), new Tint(0xFFD700, 0.25)),
            0.3,
            0.4,
            0.05,
            0,
            Collections.nCopies(9, 1.0 / 9),
            new Grey(2, 1, new byte[] {0, (byte) 255}));

    private final AtomicInteger looks = new AtomicInteger();
    private final Acts acts;
    private final Picture picture;
    private final Describing describing;

    DescribingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        picture = acts.storage()
                .posts()
                .get(acts.publish(acts.join("ada"), "sun"))
                .picture();
        describing = new Describing(acts.media(), this::look, acts.scratch());
    }

    private void look(Path original, Path target) {
        looks.incrementAndGet();
        try {
            new SightFile(DUSK).write(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPictureIsLookedAtOnceHoweverManyAsk() {
        assertEquals(Optional.empty(), describing.known(picture));
        Crowd.of(32, number -> describing.sight(picture).palette().equals(DUSK.palette()));

        assertEquals(1, looks.get());
        assertEquals(DUSK.thirds(), describing.known(picture).orElseThrow().thirds());
        assertEquals(255, describing.sight(picture).grey().level(1, 0));
    }

    @Test
    void whoLooksInVainLooksAgainLater() {
        Describing busy = new Describing(
                acts.media(),
                (original, target) -> {
                    looks.incrementAndGet();
                    throw Refusal.unavailable("pictures_busy", "Too many pictures are waiting", 5);
                },
                acts.scratch());
        assertThrows(Refusal.class, () -> busy.sight(picture));
        assertThrows(Refusal.class, () -> busy.sight(picture));

        assertEquals(2, looks.get());
        assertEquals(DUSK.palette(), describing.sight(picture).palette());
    }

    @Test
    void aFileThatIsNoSightIsToldFromOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sight");
        new SightFile(DUSK).write(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length - 8; length += 7) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> SightFile.read(new ByteArrayInputStream(cut)), "cut at " + length);
        }
        ByteArrayOutputStream junk = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(junk)) {
            packed.write(new byte[] {100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
        }
        assertThrows(IOException.class, () -> SightFile.read(new ByteArrayInputStream(junk.toByteArray())));
    }
}
