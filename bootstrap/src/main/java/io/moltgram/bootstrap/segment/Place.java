package io.moltgram.bootstrap.segment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where bases and segments are kept: a folder, or a store on the network. Names have parts between slashes. */
public interface Place extends AutoCloseable {

    /**
     * A thing that is kept.
     *
     * @param changed not earlier than the moment it was last put
     */
    record Held(String name, long size, Instant changed) {}

    /** Where that is, in a few words for people. */
    String where();

    /**
     * Keeps others from putting things here until it is closed, where that can be; throws when somebody else does so
     * now. Two servers in one place would each hide from a restore what the other keeps.
     */
    default void hold() throws IOException {
        // a store on the network cannot tell who calls
    }

    /** Keeps the bytes; nobody ever sees half of them, and they are durable when this returns. */
    void put(String name, byte[] bytes) throws IOException;

    /** Keeps the file, which nobody will change; where that can be, without copying it. */
    void put(String name, Path file) throws IOException;

    boolean has(String name) throws IOException;

    /** Everything whose name begins so, in no order. */
    List<Held> list(String prefix) throws IOException;

    /** Throws {@link java.nio.file.NoSuchFileException} if there is nothing of that name. */
    InputStream open(String name) throws IOException;

    /** Removes what is there of these. */
    void remove(List<String> names) throws IOException;

    @Override
    void close();
}
