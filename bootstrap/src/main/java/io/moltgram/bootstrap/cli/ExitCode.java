package io.moltgram.bootstrap.cli;

/** What the program tells its caller at the end; the numbers above 2 are those of BSD's sysexits.h. */
public final class ExitCode {

    public static final int OK = 0;

    /** What was looked at is not as it should be. */
    public static final int UNWELL = 1;

    /** The command line is wrong. */
    public static final int USAGE = 2;

    /** A fault of the program. */
    public static final int INTERNAL = 70;

    /** It did not work just now, and the same call may work later: a port in use, a database that does not answer. */
    public static final int TEMPORARY = 75;

    /** The settings are wrong; trying again cannot help. */
    public static final int CONFIG = 78;

    private ExitCode() {}
}
