package io.moltgram.bootstrap.cli;

/** Is told how far a long piece of work has come. Calls come from one thread at a time. */
public interface Progress {

    /**
     * So much is done.
     *
     * @param done from 0 to total, never less than before
     * @param total of the same unit; 0 if it is not known yet
     * @param what what is being done, a few words
     */
    void at(long done, long total, String what);
}
