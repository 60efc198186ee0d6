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
 * @param transport how bytes come and go
 */
public record ServerSettings(
        String host,
        int port,
        URI baseUrl,
        List<String> trustedProxies,
        int jsonBytes,
        int maxConnections,
        TransportSettings transport) {

    public ServerSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** The same at another port; a base URL that names the port follows. */
    public ServerSettings at(int port) {
        URI url = baseUrl.getPort() == this.port
                ? URI.create(baseUrl.getScheme() + "://" + baseUrl.getHost() + ":" + port)
                : baseUrl;
        return new ServerSettings(host, port, url, trustedProxies, jsonBytes, maxConnections, transport);
    }
}
