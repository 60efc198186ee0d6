package io.moltgram.application.platform;

/** Answers about the room that everything takes. */
public interface StorageQueries {

    /**
     * @param databaseBytes of the database itself, without what it has not tidied up yet
     * @param pictures that posts, stories or agents have
     * @param pictureBytes of these, as they are kept; smaller copies of them come on top
     */
    record Room(long databaseBytes, long pictures, long pictureBytes) {}

    Room room();
}
