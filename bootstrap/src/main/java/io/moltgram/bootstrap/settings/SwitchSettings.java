package io.moltgram.bootstrap.settings;

import io.moltgram.domain.switches.SwitchKind;
import java.util.List;

/** What is switched off from the start, for as long as the process lives. */
public record SwitchSettings(List<Off> off) {

    public SwitchSettings {
        off = List.copyOf(off);
    }

    /** @param subject the number of a key, or a network; empty for everybody */
    public record Off(SwitchKind kind, String subject, String reason) {}
}
