package io.moltgram.http.web;

import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.http.web.admin.SwitchesView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages about what is off and what is wrong. */
final class AlertSamples {

    static final List<Switch> OFF = List.of(
            new Switch(SwitchKind.READ_ONLY, "", "words", Samples.NOW, Optional.empty(), "admin 1"),
            new Switch(SwitchKind.KEY, "12", "<b>", Samples.NOW, Optional.of(Samples.NOW.plusSeconds(60)), "server"),
            new Switch(SwitchKind.UPLOADS, "", "words", Samples.NOW, Optional.empty(), Switch.SETTINGS));

    private final Shell shell;
    private final Shell told;

    AlertSamples(Samples samples) {
        this.told = samples.shell(Place.ELSEWHERE, Head.unlisted("Off"), OFF.subList(0, 1));
        this.shell = samples.shell(Place.ELSEWHERE, Head.unlisted("Desk"));
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("adminSwitches", new SwitchesView(shell, OFF));
        pages.put("adminSwitches-none", new SwitchesView(shell, List.of()));
        pages.put("trouble-off", new TroubleView(told, 503, Optional.of("words"), true, Optional.empty(), "number"));
        return pages;
    }
}
