package io.moltgram.http.web.admin;

import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.http.web.Shell;
import java.util.List;

/** What is switched off, and what can be. */
public record SwitchesView(Shell shell, List<Switch> off) {

    public SwitchesView {
        off = List.copyOf(off);
    }

    public List<SwitchKind> kinds() {
        return List.of(SwitchKind.values());
    }

    /** The key of the kind's name. */
    public static String key(SwitchKind kind) {
        return "off." + kind.code();
    }
}
