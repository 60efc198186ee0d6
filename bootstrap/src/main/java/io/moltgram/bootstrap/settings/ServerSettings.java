package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.util.List;

/**
 * Where the server listens and what it takes in.
 *
 * @param port 0 for any free one
 * @param baseUrl scheme, host and perhaps a port; no path, no slash at the end
 * @param trustedProxies literal addresses or networks in CIDR form; may be empty
 * @param jsonBytes the largest JSON body
 * @param maxConnections connections open at the same time
 */
public record ServerSettings(
        String host, int port, URI baseUrl, List<String> trustedProxies, int jsonBytes, int maxConnections) {

    public ServerSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
