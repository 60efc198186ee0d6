package io.moltgram.application.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.PictureIntake.Taken;
import io.moltgram.application.media.PictureSource.At;
import io.moltgram.application.media.PictureSource.Drawn;
import io.moltgram.application.media.PictureSource.Sent;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.PaintedPictures;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureIntakeTest {

    private final Path folder;
    private final Acts acts;

    PictureIntakeTest(@TempDir Path folder) {
        this.folder = folder;
        acts = new Acts(folder);
    }

    @AfterEach
    void nothingIsLeftInTheMaking() throws IOException {
        if (Files.exists(acts.scratch().root())) {
            try (Stream<Path> left = Files.list(acts.scratch().root())) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    private Sent sent(byte[] bytes) throws IOException {
        return new Sent(Files.write(folder.resolve("sent"), bytes));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aSentPictureIsKeptWithTheRenditionsMadeAtOnceAndTheFileStays() throws IOException {
        Sent sun = sent(text("the sun"));
        Picture picture = acts.intake().take(sun).picture();

        MediaStore.Media original = acts.media()
                .find(MediaName.original(picture.hash(), picture.format()))
                .orElseThrow();
        try (InputStream bytes = original.read(0)) {
            assertArrayEquals(text("the sun"), bytes.readAllBytes());
        }
        assertTrue(acts.media()
                .find(MediaName.of(picture.hash(), PaintedPictures.EARLY))
                .isPresent());
        assertTrue(Files.exists(sun.file()));
    }

    @Test
    void aPictureByAddressRemembersTheAddress() {
        acts.remote().put("https://example.org/sun", "the sun");
        Taken taken = acts.intake().take(new At("image_url", "https://example.org/sun"));

        assertEquals(Optional.of("https://example.org/sun"), taken.sourceUrl());
        assertEquals(Optional.empty(), taken.svg());
    }

    @Test
    void aDrawingRemembersItsTextHoweverItCame() throws IOException {
        String svg = "<svg>Grüße, 日本 👩‍🚀</svg>";
        acts.remote().put("https://example.org/sun", svg);

        assertEquals(Optional.of(svg), acts.intake().take(new Drawn(svg)).svg());
        assertEquals(Optional.of(svg), acts.intake().take(sent(text(svg))).svg());
        assertEquals(
                Optional.of(svg),
                acts.intake()
                        .take(new At("image_url", "https://example.org/sun"))
                        .svg());
    }

    @Test
    void aDrawingInAnotherEncodingIsTakenWithoutItsText() throws IOException {
        String svg = "<svg>é</svg>";

        for (byte[] bytes : List.of(
                svg.getBytes(StandardCharsets.ISO_8859_1),
                svg.getBytes(StandardCharsets.UTF_16),
                "<svg>e</svg>".getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(Optional.empty(), acts.intake().take(sent(bytes)).svg());
        }
    }

    @Test
    void aDrawingThatIsNoTextIsRefusedAndNotBlamedOnTheServer() {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.intake().take(new Drawn("<svg>\ud83d</svg>")));

        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("svg_refused", refusal.code());
    }

    @Test
    void whatTheWorkshopRefusesIsNotKept() throws IOException {
        Refusal refusal = assertThrows(Refusal.class, () -> acts.intake().take(sent(text("broken"))));

        assertEquals("picture_damaged", refusal.code());
        acts.media().forEach(kept -> assertEquals("nothing", kept.toString()));
    }

    @Test
    void whatCannotBeFetchedIsRefusedByTheNameOfTheField() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> acts.intake().take(new At("cover_url", "https://example.org/none")));

        assertEquals(Refusal.Kind.UNUSABLE, refusal.kind());
        assertEquals("cover_url could not be fetched", refusal.text());
    }

    @Test
    void whatWasFetchedAndIsNoPictureCountsAsNotFetched() {
        acts.remote().put("https://example.org/broken", "broken");

        Refusal refusal = assertThrows(
                Refusal.class, () -> acts.intake().take(new At("cover_url", "https://example.org/broken")));

        assertEquals(Refusal.Kind.UNUSABLE, refusal.kind());
        assertEquals("cover_url could not be fetched", refusal.text());
        assertFalse(refusal.facts().get("reason").toString().isBlank());
    }

    @Test
    void aDiskThatFailsIsToldAsUnavailable() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        PictureIntake intake = new PictureIntake(
                acts.workshop(),
                acts.remote(),
                new MemoryStorage().uploadUsing(InstantSource.system()),
                acts.media(),
                new Scratch(file.resolve("below")));

        assertEquals(
                Refusal.Kind.UNAVAILABLE,
                assertThrows(Refusal.class, () -> intake.take(new Drawn("<svg/>")))
                        .kind());
    }
}
