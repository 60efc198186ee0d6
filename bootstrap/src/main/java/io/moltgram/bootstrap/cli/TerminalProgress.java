package io.moltgram.bootstrap.cli;

import java.io.PrintStream;
import java.time.InstantSource;

/**
 * Shows progress to a person as one line that is drawn over, and to a file or a log as a plain line whenever the work
 * changes and at every tenth of it.
 */
final class TerminalProgress implements Progress {

    private static final int WIDTH = 30;
    private static final int TENTHS = 10;
    private static final long REDRAW_MS = 100;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream stream;
    private final boolean terminal;
    private final InstantSource clock;
    private final State state = new State();

    /** What was shown last; one object, so that the fields above stay final. */
    private static final class State {
        private String what = "";
        private long tenth = -1;
        private long drawnAt;
    }

    TerminalProgress(PrintStream stream, boolean terminal, InstantSource clock) {
        this.stream = stream;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public void at(long done, long total, String what) {
        boolean finished = total > 0 && done >= total;
        if (terminal) {
            draw(done, total, what, finished);
        } else {
            write(done, total, what);
        }
    }

    private void draw(long done, long total, String what, boolean finished) {
        long now = clock.millis();
        if (!finished && now - state.drawnAt < REDRAW_MS) {
            return;
        }
        state.drawnAt = now;
        int filled = total > 0 ? (int) (WIDTH * done / total) : 0;
        String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
        stream.print(ERASE + "[" + bar + "] " + figures(done, total) + what + (finished ? "\n" : ""));
        stream.flush();
    }

    private void write(long done, long total, String what) {
        long tenth = total > 0 ? TENTHS * done / total : 0;
        if (!what.equals(state.what) || tenth != state.tenth) {
            state.what = what;
            state.tenth = tenth;
            stream.println(figures(done, total) + what);
        }
    }

    /** Of what cannot be counted nothing is said but what it is. */
    private static String figures(long done, long total) {
        if (total > 0) {
            return done + "/" + total + " ";
        }
        return done > 0 ? done + " " : "";
    }
}
