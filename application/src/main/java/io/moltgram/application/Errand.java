package io.moltgram.application;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the present thread is at work for, a request, say: so that what it asks of the database can be told to whom it
 * belongs. Work that is handed to another thread takes it along by {@link #carry}.
 */
public abstract class Errand {

    private static final ThreadLocal<@Nullable Errand> PRESENT = new ThreadLocal<>();

    /** Null for work that nobody asked for. */
    public static @Nullable Errand present() {
        return PRESENT.get();
    }

    /** From now on this thread works for the errand, or for none. */
    public static void present(@Nullable Errand errand) {
        PRESENT.set(errand);
    }

    /** The same work, which runs on whatever thread for the errand of this one. */
    public static <T> Supplier<T> carry(Supplier<T> work) {
        Errand mine = PRESENT.get();
        if (mine == null) {
            return work;
        }
        return () -> {
            Errand other = PRESENT.get();
            PRESENT.set(mine);
            try {
                return work.get();
            } finally {
                PRESENT.set(other);
            }
        };
    }

    /** The id of the request. */
    public abstract String request();

    /** Method and path with names in braces, such as {@code GET /api/posts/{id}}; empty before it is known. */
    public abstract String route();

    /**
     * A statement was run for it.
     *
     * @param writes whether it changed something
     */
    public abstract void asked(long nanos, boolean writes);
}
