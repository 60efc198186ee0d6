package io.moltgram.domain.planted;

/** Offender: a core type that can be changed. */
public final class Changes {
    public int count;
}
