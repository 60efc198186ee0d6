package io.moltgram.blob.picture.corpus;

/**
 * A picture file, or what pretends to be one.
 *
 * @param name says what is special about it
 */
public record Specimen(String name, byte[] bytes, Fate fate) {

    /** What must become of it. */
    public enum Fate {
        SHOWN,
        REFUSED,
        EITHER
    }

    @Override
    public String toString() {
        return name + " (" + bytes.length + " bytes)";
    }
}
