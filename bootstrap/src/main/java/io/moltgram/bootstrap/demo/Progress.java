package io.moltgram.bootstrap.demo;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface Progress {

    /**
     * Called after each step.
     *
     * @param done how many steps are done, from 1
     * @param what the step that was done last, for people
     */
    void at(int done, int total, String what);
}
