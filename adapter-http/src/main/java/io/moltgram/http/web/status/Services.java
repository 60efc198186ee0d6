package io.moltgram.http.web.status;

/** What the server stands on, tried out. Each call does something real and throws when that does not work. */
public interface Services {

    /** Asks the database something, and whether it can be written to just now. */
    void tryDatabase();

    /** Writes, reads and removes a small file where pictures are kept. */
    void tryStorage();
}
