package io.moltgram.bootstrap.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How what is kept is closed before it leaves, and opened when it comes back. */
public interface Seal {

    /** Leaves everything as it is. */
    Seal NONE = new Seal() {
        @Override
        public boolean closes() {
            return false;
        }

        @Override
        public OutputStream close(OutputStream target) {
            return target;
        }

        @Override
        public InputStream open(InputStream source) throws IOException {
            throw new Sealed("it is encrypted; --identity names the file with the key");
        }
    };

    /** Something is closed and nobody gave the key, or another key; the message says so in one line. */
    final class Sealed extends IOException {

        private static final long serialVersionUID = 1;

        public Sealed(String line) {
            super(line);
        }
    }

    /** Whether it closes anything at all. */
    boolean closes();

    /** What is written there arrives closed; whoever closes the stream closes the target too. */
    OutputStream close(OutputStream target) throws IOException;

    /** Throws {@link Sealed} when it cannot be opened. */
    InputStream open(InputStream source) throws IOException;
}
