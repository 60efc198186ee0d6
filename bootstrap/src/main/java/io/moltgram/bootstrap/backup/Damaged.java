package io.moltgram.bootstrap.backup;

/** A backup is not what it was when it was written; the message says where, in one line. */
public final class Damaged extends RuntimeException {

    public Damaged(String line) {
        super(line, null, false, false);
    }
}
