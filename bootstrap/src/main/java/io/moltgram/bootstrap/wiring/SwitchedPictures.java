package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.RemotePictures;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.media.Rendition;
import io.moltgram.domain.switches.SwitchKind;
import java.nio.file.Path;

/** The ways by which pictures come in, unless they are switched off. Those that are there are shown all the same. */
final class SwitchedPictures implements PictureWorkshop, RemotePictures {

    private final PictureWorkshop workshop;
    private final RemotePictures remote;
    private final SwitchBoard switches;

    SwitchedPictures(PictureWorkshop workshop, RemotePictures remote, SwitchBoard switches) {
        this.workshop = workshop;
        this.remote = remote;
        this.switches = switches;
    }

    @Override
    public void fetch(String field, String address, Path target) {
        switches.require(SwitchKind.UPLOADS);
        switches.require(SwitchKind.INGEST);
        remote.fetch(field, address, target);
    }

    @Override
    public Clean clean(Path source, Path folder) {
        switches.require(SwitchKind.UPLOADS);
        return workshop.clean(source, folder);
    }

    @Override
    public void render(Path original, Rendition rendition, Path target) {
        workshop.render(original, rendition, target);
    }
}
