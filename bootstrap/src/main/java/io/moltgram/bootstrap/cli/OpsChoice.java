package io.moltgram.bootstrap.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a checklist is gone through.
 *
 * @param last show the last report instead
 * @param updates a Maven repository to be asked for newer versions, which is the only call that leaves the machine
 * @param advisories a file of known weaknesses
 * @param limits use up a limit on the server that runs
 */
public record OpsChoice(boolean last, Optional<URI> updates, Optional<Path> advisories, boolean limits) {

    static OpsChoice plain(boolean last) {
        return new OpsChoice(last, Optional.empty(), Optional.empty(), false);
    }
}
