package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.RemotePictures;
import io.moltgram.application.moderation.Switching;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.application.watch.SlowWork;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.domain.switches.Switch;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.SwitchGate;
import io.moltgram.http.web.admin.SwitchesPage;
import io.moltgram.persistence.switches.SqlSwitchStore;
import java.time.InstantSource;
import java.util.Optional;

/** Switching things off for a while. */
final class SwitchModule extends Wiring {

    private final Foundation foundation;
    private final Settings settings;

    SwitchModule(Foundation foundation, Settings settings) {
        this.foundation = foundation;
        this.settings = settings;
    }

    @Override
    protected void configure() {
        port(SwitchStore.class, SqlSwitchStore.class);
        one(Switching.class);
        one(SwitchWatch.class);
        routes(SwitchGate.class);
        routes(SwitchesPage.class);
        bind(PictureWorkshop.class).to(SwitchedPictures.class);
        bind(RemotePictures.class).to(SwitchedPictures.class);
    }

    @Provides
    @Singleton
    SwitchBoard board(SwitchStore store, ResponseCache cache, InstantSource clock) {
        SwitchBoard.Fixed fixed = new SwitchBoard.Fixed(settings.switches().off().stream()
                .map(off -> new Switch(
                        off.kind(), off.subject(), off.reason(), clock.instant(), Optional.empty(), Switch.SETTINGS))
                .toList());
        SwitchBoard board = new SwitchBoard(store::all, fixed, clock);
        board.onChange(cache::dropAll);
        return board;
    }

    @Provides
    @Singleton
    TimedPictures timed(SlowWork slow) {
        return new TimedPictures(foundation.workshop(), foundation.workshop(), slow);
    }

    @Provides
    @Singleton
    SwitchedPictures pictures(TimedPictures workshop, SwitchBoard board) {
        return new SwitchedPictures(workshop, foundation.remote(), board);
    }
}
