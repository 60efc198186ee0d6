package io.moltgram.http.server;

import io.moltgram.http.server.HttpSettings.Transport;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** Makes what listens: on a port of its own or on the socket that the process was given, plain or with TLS. */
final class Listening {

    private static final int ACCEPT_QUEUE = 1_024;

    /** The threads that read requests, and answer what {@link HandingOver} lets them. */
    private static final int SELECTORS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private final HttpSettings settings;
    private final Optional<Certificates> certificates;

    Listening(HttpSettings settings) {
        this.settings = settings;
        this.certificates = settings.transport().tls().map(Certificates::new);
    }

    /** The certificate, if it speaks TLS. */
    Optional<Certificates> certificates() {
        return certificates;
    }

    /** A socket that is not ours must not be closed under whoever waits there; selectors can let go of it. */
    ServerConnector connector(Server server) {
        Transport transport = settings.transport();
        ServerConnector connector = new ServerConnector(
                server,
                null,
                null,
                null,
                transport.isHeld() ? 0 : -1,
                SELECTORS,
                factories().toArray(ConnectionFactory[]::new));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idleTime().toMillis());
        connector.setShutdownIdleTimeout(connector.getIdleTimeout()); // Leaving tells who is idle
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        return connector;
    }

    /** Opens the given socket, if that is asked for; the connector opens any other by itself. */
    void openGiven(ServerConnector connector) throws IOException {
        if (!settings.transport().isHeld()) {
            return;
        }
        if (System.inheritedChannel() instanceof ServerSocketChannel given) {
            connector.open(given);
        } else {
            throw new IOException("MOLTGRAM_HELD_SOCKET is true, but standard input is no listening socket");
        }
    }

    private List<ConnectionFactory> factories() {
        HttpConfiguration http = configuration();
        HttpConnectionFactory first = new HttpConnectionFactory(http);
        if (certificates.isEmpty()) {
            return List.of(first);
        }
        http.addCustomizer(new SecureRequestCustomizer(false)); // proxies and tests call us by other names
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(first.getProtocol());
        List<ConnectionFactory> factories = new ArrayList<>();
        factories.add(new SslConnectionFactory(certificates.get().context(), choice.getProtocol()));
        factories.add(choice);
        factories.add(new HTTP2ServerConnectionFactory(http));
        factories.add(first);
        return factories;
    }

    private HttpConfiguration configuration() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(settings.limits().headerBytes());
        // Else a header is taken for an earlier one of the connection that differs in case: another key, say.
        http.setHeaderCacheCaseSensitive(true);
        http.setHttpCompliance(HttpCompliance.STRICT);
        // Empty segments come in so that they can be redirected away.
        http.setUriCompliance(UriCompliance.from("0,AMBIGUOUS_EMPTY_SEGMENT"));
        http.setRelativeRedirectAllowed(true);
        return http;
    }
}
