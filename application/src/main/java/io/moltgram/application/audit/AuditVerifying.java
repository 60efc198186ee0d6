package io.moltgram.application.audit;

import java.util.List;
import java.util.Optional;

/** Proving that nobody changed the audit log. */
public final class AuditVerifying {

    private static final int AT_ONCE = 1_000;

    /**
     * What was found.
     *
     * @param lines that are as they were written, one after the other from the first
     * @param hash of the last of them; whoever has noted it down earlier can tell that all before it is still the same
     * @param fault what is wrong with the line that follows, or with the end; empty if the log is whole
     */
    public record Verdict(long lines, String hash, Optional<String> fault) {

        public boolean isWhole() {
            return fault.isEmpty();
        }
    }

    private final AuditQueries audit;

    public AuditVerifying(AuditQueries audit) {
        this.audit = audit;
    }

    /** Reads every line. What is added meanwhile is right as well, or is found. */
    public Verdict verify() {
        AuditQueries.End end = audit.end();
        long lines = 0;
        String hash = AuditLine.BEGINNING;
        String hashAtEnd = end.lines() == 0 ? hash : "";
        for (List<AuditLine> some = audit.after(0, AT_ONCE); !some.isEmpty(); some = audit.after(lines, AT_ONCE)) {
            for (AuditLine line : some) {
                Optional<String> fault = fault(line, lines, hash);
                if (fault.isPresent()) {
                    return new Verdict(lines, hash, fault);
                }
                lines = line.number();
                hash = line.hash();
                hashAtEnd = lines == end.lines() ? hash : hashAtEnd;
            }
        }
        return new Verdict(lines, hash, faultOfEnd(end, lines, hashAtEnd));
    }

    private static Optional<String> fault(AuditLine line, long lines, String hash) {
        if (line.number() != lines + 1) {
            return Optional.of("line " + (lines + 1) + " is missing; line " + line.number() + " stands in its place");
        }
        if (!line.previous().equals(hash)) {
            return Optional.of("line " + line.number() + " does not follow the line before it");
        }
        return line.isWhole() ? Optional.empty() : Optional.of("line " + line.number() + " was changed");
    }

    private static Optional<String> faultOfEnd(AuditQueries.End end, long lines, String hashAtEnd) {
        if (lines < end.lines()) {
            return Optional.of("the last lines are missing: " + end.lines() + " were written, " + lines + " are there");
        }
        return hashAtEnd.equals(end.hash())
                ? Optional.empty()
                : Optional.of("the end of the log is not the one that was written");
    }
}
