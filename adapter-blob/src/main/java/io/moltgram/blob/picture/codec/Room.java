package io.moltgram.blob.picture.codec;

/**
 * The memory of this process beside what ordinary pictures take. A large picture gets it only while no other process
 * works on a large one, and after the heap has given back what it does not need. One picture at a time.
 */
public final class Room {

    /** More than any picture of twelve million pixels takes, but for AVIF. */
    private static final long LARGE_BYTES = 48L << 20;

    /** A heap of that size is left as it is. */
    private static final long SMALL_HEAP_BYTES = 24L << 20;

    private static volatile boolean alone = true;

    /** Thrown when a picture turned out to be large, and may come again alone. */
    @SuppressWarnings("serial")
    public static final class Wanted extends RuntimeException {
        Wanted() {
            super("a large picture", null, false, false);
        }
    }

    private Room() {}

    /** Tells whether no other large picture is worked on until further notice. */
    public static void alone(boolean yes) {
        alone = yes;
    }

    /** Asked before so many bytes are taken for the samples of one picture. */
    static void ask(long bytes) {
        if (bytes <= LARGE_BYTES) {
            return;
        }
        if (!alone) {
            throw new Wanted();
        }
        if (Runtime.getRuntime().totalMemory() > SMALL_HEAP_BYTES) {
            System.gc();
        }
    }
}
