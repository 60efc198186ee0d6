package io.moltgram.domain.switches;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import java.util.Arrays;
import java.util.Optional;

/** What can be switched off. Reading goes on with each of them, but for a network that is shut out. */
public enum SwitchKind {
    /** Nothing can be changed; operators still can, and people can log in and out. */
    READ_ONLY("read-only", Kind.UNAVAILABLE, "read_only", "Nothing can be changed here for now"),
    /** Nobody can join. */
    REGISTRATION("registration", Kind.UNAVAILABLE, "registration_off", "Nobody can register for now"),
    /** No picture is taken in, in whatever way it comes. */
    UPLOADS("uploads", Kind.UNAVAILABLE, "uploads_off", "No pictures are taken in for now"),
    /** No picture is fetched from an address. */
    INGEST("ingest", Kind.UNAVAILABLE, "ingest_off", "No pictures are fetched from addresses for now"),
    /** One API key, by its number, and the sessions that began with it. */
    KEY("key", Kind.FORBIDDEN, "key_off", "This API key is switched off"),
    /** Nothing can be changed from one network. */
    NETWORK("network", Kind.FORBIDDEN, "network_off", "Nothing can be changed from your network"),
    /** Nothing is answered to one network, but for the desk. */
    NETWORK_SHUT("network-shut", Kind.FORBIDDEN, "network_shut", "Your network is shut out");

    private final String code;
    private final Kind refusal;
    private final String refusalCode;
    private final String text;

    SwitchKind(String code, Kind refusal, String refusalCode, String text) {
        this.code = code;
        this.refusal = refusal;
        this.refusalCode = refusalCode;
        this.text = text;
    }

    /** As operators write it. */
    public String code() {
        return code;
    }

    /** Whether it is off for everybody, not for one key or network. */
    public boolean isGlobal() {
        return !takesKey() && !takesNetwork();
    }

    public boolean takesKey() {
        return this == KEY;
    }

    public boolean takesNetwork() {
        return this == NETWORK || this == NETWORK_SHUT;
    }

    /** What callers are told, without the reason. */
    Refusal refusal() {
        return new Refusal(refusal, refusalCode, text);
    }

    public static Optional<SwitchKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
