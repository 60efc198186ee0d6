package io.moltgram.bootstrap.cli;

/** The program cannot do what it was started for, for a reason that fits in one line and needs no stack trace. */
public final class CannotRun extends RuntimeException {

    private final int exitCode;

    private CannotRun(int exitCode, String line) {
        super(line, null, false, false);
        this.exitCode = exitCode;
    }

    /** The same call may work later. */
    public static CannotRun now(String line) {
        return new CannotRun(ExitCode.TEMPORARY, line);
    }

    /** The operator has to change something first. */
    public static CannotRun so(String line) {
        return new CannotRun(ExitCode.CONFIG, line);
    }

    /** What was looked at is not as it should be. */
    public static CannotRun unwell(String line) {
        return new CannotRun(ExitCode.UNWELL, line);
    }

    public int exitCode() {
        return exitCode;
    }
}
