package io.moltgram.blob.picture.corpus;

import io.moltgram.blob.picture.corpus.Specimen.Fate;
import java.util.ArrayList;
import java.util.List;

/** Where specimens are put, each under its name. */
final class Shelf {

    private final List<Specimen> specimens = new ArrayList<>();

    Shelf shown(String name, byte[] bytes) {
        return put(name, bytes, Fate.SHOWN);
    }

    Shelf refused(String name, byte[] bytes) {
        return put(name, bytes, Fate.REFUSED);
    }

    /** May be shown or refused, but nothing else. */
    Shelf either(String name, byte[] bytes) {
        return put(name, bytes, Fate.EITHER);
    }

    List<Specimen> all() {
        return List.copyOf(specimens);
    }

    private Shelf put(String name, byte[] bytes, Fate fate) {
        specimens.add(new Specimen(name, bytes, fate));
        return this;
    }
}
