package io.moltgram.application.planted;

/** Offender: a port of eleven methods, and without a contract. */
public interface Wide {
    void one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();

    void eight();

    void nine();

    void ten();

    void eleven();
}
