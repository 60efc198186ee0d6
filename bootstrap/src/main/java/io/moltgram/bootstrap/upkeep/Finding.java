package io.moltgram.bootstrap.upkeep;

/**
 * Something that was looked at, and how it stands.
 *
 * @param name one to four words
 * @param evidence what was found; one line, no secrets
 * @param fix what to do about it; empty where nothing is to be done
 */
public record Finding(String name, Verdict verdict, String evidence, String fix) {

    public static Finding pass(String name, String evidence) {
        return new Finding(name, Verdict.PASS, evidence, "");
    }

    public static Finding fail(String name, String evidence, String fix) {
        return new Finding(name, Verdict.FAIL, evidence, fix);
    }

    public static Finding todo(String name, String evidence, String fix) {
        return new Finding(name, Verdict.TODO, evidence, fix);
    }

    /** The same in a row of another name. */
    Finding as(String row) {
        return new Finding(row, verdict, evidence, fix);
    }

    boolean isFailure() {
        return verdict == Verdict.FAIL;
    }
}
