package io.moltgram.persistence.importing;

/** A row is not taken; thrown before anything of it was written. */
final class LeftOut extends RuntimeException {

    private final transient String detail;

    LeftOut(String reason, String detail) {
        super(reason, null, false, false);
        this.detail = detail;
    }

    String detail() {
        return detail;
    }
}
