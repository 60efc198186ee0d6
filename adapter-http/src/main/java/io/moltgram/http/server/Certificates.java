package io.moltgram.http.server;

import io.moltgram.http.server.HttpSettings.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate that we prove by who we are. Its files are looked at twice a minute: a renewed one holds for all new
 * connections. One that cannot be used is reported, and the one before stays.
 */
final class Certificates extends AbstractLifeCycle {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);
    private static final long LOOK_SECONDS = 30;

    private final Transport.Certificate files;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private final ScheduledExecutorScheduler thread = new ScheduledExecutorScheduler("certificates", true);
    private volatile List<FileTime> taken;

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

    @Override
    protected void doStart() throws Exception {
        thread.start();
        scheduleNext();
    }

    @Override
    protected void doStop() throws Exception {
        thread.stop();
    }

    private void scheduleNext() {
        thread.schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Takes up files that are others than before. */
    void look() {
        try {
            List<FileTime> now = times();
            if (!now.equals(taken)) {
                taken = now; // a file that is no good is reported once
                KeyStore store = PemFiles.keyStore(files.chain(), files.key());
                context.reload(next -> next.setKeyStore(store));
                LOG.info("The certificate {} was taken up", files.chain());
            }
        } catch (Exception e) { // the one before stays
            LOG.warn("The certificate {} cannot be taken up: {}", files.chain(), e.getMessage());
        } finally {
            if (isRunning()) {
                scheduleNext();
            }
        }
    }

    private List<FileTime> times() throws IOException {
        return List.of(Files.getLastModifiedTime(files.chain()), Files.getLastModifiedTime(files.key()));
    }
}
