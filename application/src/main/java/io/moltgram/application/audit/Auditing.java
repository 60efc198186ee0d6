package io.moltgram.application.audit;

import java.time.InstantSource;

/** Writing down what is done with authority. */
public final class Auditing {

    /** What the server does by itself; whoever acts on the command line has a name of their own. */
    public static final String SERVER = "server";

    private final AuditStore audit;
    private final InstantSource clock;

    public Auditing(AuditStore audit, InstantSource clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes a line, in the transaction of what it tells of. */
    public void note(AuditKind kind, String actor, String subject, String detail) {
        note(new AuditLine.Draft(clock.instant(), kind, actor, subject, detail));
    }

    public void note(AuditLine.Draft line) {
        audit.append(line);
    }
}
