package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;

/** Settings of how bytes come and go. */
final class TransportKeys {

    static final Key<Boolean> HELD = new Key<>(
            "MOLTGRAM_HELD_SOCKET",
            Forms.yesOrNo(),
            "false",
            "true serves on the listening socket that the process is given as its standard input, so that requests"
                    + " wait while one release replaces another; the service unit and scripts/deploy.sh set it. HOST"
                    + " and PORT then only matter for links.");
    static final Key<Path> CERTIFICATE = new Key<>(
            "MOLTGRAM_TLS_CERTIFICATE",
            Forms.path(),
            "",
            "PEM file with the certificate and those that vouch for it (fullchain.pem); with it the server speaks"
                    + " https and HTTP/2 by itself, without a proxy. A renewed file is taken up within a minute.");
    static final Key<Path> KEY = new Key<>(
            "MOLTGRAM_TLS_KEY", Forms.path(), "", "PEM file with the private key of that certificate (privkey.pem).");
    static final Key<Boolean> PRELOAD = new Key<>(
            "MOLTGRAM_HSTS_PRELOAD",
            Forms.yesOrNo(),
            "true",
            "Whether Strict-Transport-Security, which goes with every https answer, says preload.");

    static final Keys.Area AREA = new Keys.Area("Transport", List.of(HELD, CERTIFICATE, KEY, PRELOAD));

    private TransportKeys() {}

    static TransportSettings settings(Values values, Path workingDirectory) {
        boolean isSecure = values.get(Keys.BASE_URL).getScheme().equals("https");
        if (values.find(CERTIFICATE).isPresent() != values.find(KEY).isPresent()) {
            throw new SettingsRefused(List.of(CERTIFICATE.name() + " and " + KEY.name() + " go together"));
        }
        if (values.find(CERTIFICATE).isPresent() && !isSecure) {
            throw new SettingsRefused(
                    List.of(CERTIFICATE.name() + " wants a " + Keys.BASE_URL.name() + " that begins with https"));
        }
        return new TransportSettings(
                values.get(HELD),
                values.find(CERTIFICATE).map(workingDirectory::resolve),
                values.find(KEY).map(workingDirectory::resolve),
                values.get(PRELOAD));
    }
}
