package io.moltgram.persistence;

/** A database cannot be opened; the message is one line for whoever set it up, without secrets. */
public final class CannotOpen extends RuntimeException {

    public CannotOpen(String line) {
        super(line);
    }

    public CannotOpen(String line, Throwable cause) {
        super(line, cause);
    }
}
