package io.moltgram.bootstrap.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what no moment of the retention needs: the newest base that is as old as the retention stays, with all that
 * follows it, and so does the newest of all.
 */
final class Thinning {

    private final Place place;
    private final Duration retention;

    Thinning(Place place, Duration retention) {
        this.place = place;
        this.retention = retention;
    }

    /** @param present the chain that is being written, which is never touched beyond its bases */
    void thin(Instant now, String present) throws IOException {
        Catalogue catalogue = Catalogue.of(place);
        List<Piece> bases = catalogue.bases();
        if (bases.isEmpty()) {
            return;
        }
        Piece oldest = bases.get(0);
        for (Piece base : bases) {
            if (!base.to().isAfter(now.minus(retention))) {
                oldest = base;
            }
        }
        List<String> needless = new ArrayList<>();
        for (Piece piece : catalogue.all()) {
            if (isNeedless(piece, oldest, present)) {
                needless.add(piece.name());
            }
        }
        place.remove(needless);
        if (!needless.isEmpty()) {
            removePictures(oldest.to());
        }
    }

    private static boolean isNeedless(Piece piece, Piece oldest, String present) {
        if (piece.chain().equals(oldest.chain())) {
            return piece.kind() == Piece.Kind.LOG ? piece.last() <= oldest.last() : piece.last() < oldest.last();
        }
        return piece.to().isBefore(oldest.to()) && !piece.chain().equals(present);
    }

    private void removePictures(Instant oldest) throws IOException {
        Set<String> needed = new HashSet<>();
        Catalogue catalogue = Catalogue.of(place);
        for (Piece base : catalogue.bases()) {
            Piece list = catalogue.beside(base, Piece.Kind.LIST).orElse(null);
            if (list == null) {
                return; // nothing is known about its pictures
            }
            try (InputStream in = Packing.unpack(place.open(list.name()), list, Seal.NONE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.lines().forEach(needed::add);
            }
        }
        place.remove(place.list(PictureCopies.FOLDER).stream()
                .filter(held -> !needed.contains(held.name()) && held.changed().isBefore(oldest))
                .map(Place.Held::name)
                .toList());
    }
}
