package io.moltgram.application.switches;

import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.Instant;
import java.util.List;

/** Keeps what is switched off, over restarts. There is at most one switch of a kind and subject. */
public interface SwitchStore {

    /** Puts it in the place of the one of that kind and subject, if there is one. */
    void put(Switch one);

    /** Removes it; returns false if there was none. */
    boolean remove(SwitchKind kind, String subject);

    /** Removes those whose end has come; returns how many. */
    int removeEnded(Instant now);

    /** All, those that have ended too, in the order of kind and subject. */
    List<Switch> all();
}
