package io.moltgram.application.planted;

/** Offender: an act that is not final and has two public constructors. */
public class TwoWaysIn {
    public TwoWaysIn() {}

    public TwoWaysIn(int number) {
        this();
    }
}
