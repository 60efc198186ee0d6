package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept for thirty days, and what goes. */
class ThinningTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final String CHAIN = "20260601T120000000Z-00aa";
    private static final String NEXT = "20260605T120000000Z-00bb";
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path room;

    private Instant day(int day) {
        return NOON.plus(Duration.ofDays(day));
    }

    private void base(FolderPlace place, String chain, int day, String... pictures) throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        try (OutputStream packed = Packing.pack(list, Seal.NONE)) {
            packed.write(String.join("\n", pictures).getBytes(StandardCharsets.UTF_8));
        }
        for (Piece.Kind kind : List.of(Piece.Kind.LIST, Piece.Kind.KIT, Piece.Kind.BASE)) {
            put(
                    place,
                    new Piece(chain, kind, day, day, day(day), day(day), "0".repeat(64), false, false),
                    list.toByteArray());
        }
    }

    private void log(FolderPlace place, String chain, int from, int to) throws IOException {
        put(
                place,
                new Piece(chain, Piece.Kind.LOG, from + 1, to, day(from), day(to), "1".repeat(64), false, false),
                new byte[1]);
    }

    private static void put(FolderPlace place, Piece piece, byte[] bytes) throws IOException {
        place.put(piece.name(), bytes);
    }

    private void picture(FolderPlace place, String name, int day) throws IOException {
        place.put(name, new byte[1]);
        Files.setLastModifiedTime(room.resolve(name), FileTime.from(day(day)));
    }

    private static List<String> bases(FolderPlace place) throws IOException {
        return Catalogue.of(place).bases().stream()
                .map(base -> base.chain().substring(20) + base.last())
                .toList();
    }

    @Test
    void everyMomentOfTheRetentionStaysAndNothingElse() throws IOException {
        FolderPlace place = new FolderPlace(room);
        for (int day = 0; day < 4; day++) {
            base(place, CHAIN, day, "media/a");
            log(place, CHAIN, day, day + 1);
        }
        base(place, NEXT, 4, "media/b");
        log(place, NEXT, 4, 5);
        base(place, NEXT, 5, "media/b");
        picture(place, "media/a", 0);
        picture(place, "media/b", 3);
        picture(place, "media/c", 0);
        picture(place, "media/d", 5);
        Thinning thinning = new Thinning(place, MONTH);

        thinning.thin(day(31).minusMillis(1), NEXT);
        assertEquals(List.of("00aa0", "00aa1", "00aa2", "00aa3", "00bb4", "00bb5"), bases(place));
        thinning.thin(day(31), NEXT);
        assertEquals(List.of("00aa1", "00aa2", "00aa3", "00bb4", "00bb5"), bases(place));
        assertEquals(
                4,
                Catalogue.of(place).all().stream()
                        .filter(piece -> piece.kind() == Piece.Kind.LOG)
                        .count());
        assertFalse(place.has("media/c"));
        assertTrue(place.has("media/a") && place.has("media/b") && place.has("media/d"));
        thinning.thin(day(34), NEXT);
        assertEquals(List.of("00bb4", "00bb5"), bases(place));
        assertFalse(place.has("media/a"));
    }

    @Test
    void theLastBaseStaysHoweverOldItIs() throws IOException {
        FolderPlace place = new FolderPlace(room);
        base(place, CHAIN, 0, "media/a");
        log(place, CHAIN, 0, 1);
        base(place, CHAIN, 1, "media/a");
        log(place, CHAIN, 1, 2);

        new Thinning(place, MONTH).thin(day(4000), CHAIN);

        assertEquals(List.of("00aa1"), bases(place));
        assertEquals(
                1,
                Catalogue.of(place)
                        .after(Catalogue.of(place).bases().get(0), Instant.MAX)
                        .size());
    }
}
