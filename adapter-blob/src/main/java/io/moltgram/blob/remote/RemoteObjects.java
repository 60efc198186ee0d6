package io.moltgram.blob.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Named objects in a store that is reached over the network. Every call ends within a bounded time, whatever the other
 * side does, and has been tried several times when it fails.
 */
public interface RemoteObjects extends AutoCloseable {

    /**
     * An object in the store.
     *
     * @param changed not earlier than the moment it was last put
     */
    record Held(String key, long size, Instant changed) {}

    /** Where that is, in a few words for people. */
    String place();

    /** Puts the file's bytes under the key, in place of what may be there; they are durable when this returns. */
    void put(String key, Path file, String mediaType) throws StoreFailure;

    /** How many bytes the object has; empty when there is none. */
    OptionalLong size(String key) throws StoreFailure;

    /** Exactly so many bytes of the object, from there on. */
    byte[] read(String key, long offset, int length) throws StoreFailure;

    /** Shows every object whose key begins so, in the order of the keys. */
    void forEach(String prefix, Consumer<Held> seen) throws StoreFailure;

    /** Removes the objects; those that are not there are no fault. */
    void remove(List<String> keys) throws StoreFailure;

    /** Where anybody may fetch the object without asking us, for an hour at least. */
    URI address(String key);

    @Override
    void close();
}
