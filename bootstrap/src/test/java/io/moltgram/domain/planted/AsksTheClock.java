package io.moltgram.domain.planted;

/** Offender: the core asks the clock of the machine. */
public record AsksTheClock() {
    public java.time.Instant now() {
        return java.time.Instant.now();
    }
}
