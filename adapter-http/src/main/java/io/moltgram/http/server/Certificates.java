package io.moltgram.http.server;

import io.moltgram.http.server.HttpSettings.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that we prove by who we are. A renewed one holds for all new connections, once its files were looked
 * at. One that cannot be used is reported, and the one before stays.
 */
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Transport.Certificate files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private List<FileTime> taken;
    private Optional<List<FileTime>> reported = Optional.empty();

    /** Throws {@link IllegalArgumentException} with one line when the files cannot be used. */
    Certificates(Transport.Certificate files) {
        this.files = files;
        try {
            this.taken = times();
            context.setKeyStore(PemFiles.keyStore(files.chain(), files.key()));
            context.setKeyStorePassword(PemFiles.PASSWORD);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setIncludeCipherSuites(
                "TLS_AES_128_GCM_SHA256",
                "TLS_AES_256_GCM_SHA384",
                "TLS_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_(ECDSA|RSA)_WITH_AES_(128|256)_GCM_SHA(256|384)",
                "TLS_ECDHE_(ECDSA|RSA)_WITH_CHACHA20_POLY1305_SHA256");
        context.setUseCipherSuitesOrder(true);
        context.setRenegotiationAllowed(false);
        context.setSniRequired(false);
    }

    SslContextFactory.Server context() {
        return context;
    }

    /**
     * Takes up files that are others than before, and returns how many certificates that were. Throws
     * {@link IllegalStateException} with one line for as long as they are no good; the log tells of that once.
     */
    synchronized int look() {
        List<FileTime> now = List.of();
        try {
            now = times();
            if (now.equals(taken)) {
                return 0;
            }
            KeyStore store = PemFiles.keyStore(files.chain(), files.key());
            context.reload(next -> next.setKeyStore(store));
            taken = now;
            reported = Optional.empty();
            LOG.info("The certificate {} was taken up", files.chain());
            return 1;
        } catch (Exception e) { // the one before stays
            String problem = "The certificate " + files.chain() + " cannot be taken up: " + e.getMessage();
            if (!reported.equals(Optional.of(now))) {
                LOG.warn("{}; the one before stays", problem);
                reported = Optional.of(now);
            }
            throw new IllegalStateException(problem, e);
        }
    }

    private List<FileTime> times() throws IOException {
        try {
            return List.of(Files.getLastModifiedTime(files.chain()), Files.getLastModifiedTime(files.key()));
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + e.getFile(), e);
        }
    }
}
