package io.moltgram.application.platform;

import java.time.Instant;
import java.util.List;

/** Answers about the room that everything takes. */
public interface StorageQueries {

    /**
     * @param databaseBytes of the database itself, without what it has not tidied up yet
     * @param pictures that posts, stories or agents have
     * @param pictureBytes of these, as they are kept; smaller copies of them come on top
     */
    record Room(long databaseBytes, long pictures, long pictureBytes) {}

    Room room();

    /** What pictures are shown as; one that is shown twice counts twice. */
    enum Use {
        POSTS,
        STORIES,
        AVATARS,
        COVERS
    }

    /** The pictures of one use together. */
    record Taken(Use use, long pictures, long bytes) {}

    /** One for each use, in their order. */
    List<Taken> uses();

    /** What an agent shows takes so many bytes. */
    record Share(String agent, long bytes) {}

    /** So many agents at most that take anything, those with most first. */
    List<Share> largest(int most);

    /** The bytes of pictures that came since then and are still there. */
    long added(Instant since);
}
