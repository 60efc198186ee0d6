package io.moltgram.http.web.analytics;

import java.net.InetAddress;

/** Tells in which country an address is used. */
public interface Countries {

    /** Knows none. */
    Countries NONE = address -> "";

    /** Two letters of ISO 3166; empty when it is not known. */
    String of(InetAddress address);
}
