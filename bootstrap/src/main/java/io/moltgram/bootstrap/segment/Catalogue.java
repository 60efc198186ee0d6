package io.moltgram.bootstrap.segment;

import io.moltgram.bootstrap.backup.Damaged;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All pieces in a place, by what their names tell. */
final class Catalogue {

    private final List<Piece> pieces;

    private Catalogue(List<Piece> pieces) {
        this.pieces = pieces;
    }

    static Catalogue of(Place place) throws IOException {
        return of(place, "");
    }

    /** Those of one chain. */
    static Catalogue of(Place place, String chain) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Place.Held held : place.list(chain)) {
            Piece.parse(held.name()).ifPresent(pieces::add);
        }
        return new Catalogue(pieces);
    }

    List<Piece> all() {
        return pieces;
    }

    /** Whole bases, the oldest first: those that have all that belongs to them. */
    List<Piece> bases() {
        Set<String> kits = new HashSet<>();
        pieces.stream().filter(piece -> piece.kind() == Piece.Kind.KIT).forEach(kit -> kits.add(key(kit)));
        return pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.BASE && kits.contains(key(piece)))
                .sorted(Comparator.comparing(Piece::to).thenComparing(Piece::chain))
                .toList();
    }

    /** What belongs to the base. */
    Optional<Piece> beside(Piece base, Piece.Kind kind) {
        return pieces.stream()
                .filter(piece -> piece.kind() == kind && key(piece).equals(key(base)))
                .findFirst();
    }

    /**
     * The segments that follow the base, one after the other, up to the moment or the end of the chain. Throws {@link
     * Damaged} when one is missing in between.
     */
    List<Piece> after(Piece base, Instant moment) {
        List<Piece> chosen = until(base, moment);
        long last =
                chosen.isEmpty() ? base.last() : chosen.get(chosen.size() - 1).last();
        if (logs(base, moment).stream().anyMatch(log -> log.first() > last + 1)) {
            throw new Damaged("segment " + (last + 1) + " of " + base.chain() + " is missing");
        }
        return chosen;
    }

    /** The same up to the first that is missing. */
    List<Piece> until(Piece base, Instant moment) {
        List<Piece> chosen = new ArrayList<>();
        long at = base.last();
        for (Piece log : logs(base, moment)) {
            if (log.first() <= at + 1 && log.last() > at) {
                chosen.add(log);
                at = log.last();
            }
        }
        return chosen;
    }

    private List<Piece> logs(Piece base, Instant moment) {
        return pieces.stream()
                .filter(piece -> piece.kind() == Piece.Kind.LOG && piece.chain().equals(base.chain()))
                .filter(piece -> piece.last() > base.last() && !piece.from().isAfter(moment))
                .sorted(Comparator.comparingLong(Piece::first).thenComparing(Piece::last, Comparator.reverseOrder()))
                .toList();
    }

    private static String key(Piece piece) {
        return piece.chain() + piece.last();
    }
}
