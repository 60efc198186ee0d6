package io.moltgram.http.outbound;

import io.moltgram.application.media.RemotePictures;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.InputStreamResponseListener;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.SocketAddressResolver;

/** Fetches pictures over http and https through the guarded client (contract, sections 1.6 and 1.6a). */
public final class GuardedPictures implements RemotePictures, AutoCloseable {

    /** A fetch that failed, with the reason that the caller is told. */
    private static final class Unfetched extends Exception {
        private static final long serialVersionUID = 1;

        Unfetched(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final int MOST_REDIRECTS = 3;
    private static final int BUFFER = 16_384;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<String> LIKELY =
            Set.of("application/octet-stream", "binary/octet-stream", "text/plain", "text/xml", "application/xml");

    private final Destinations destinations;
    private final GuardedClient client;
    private final Duration time;

    /**
     * @param version of this program, for the {@code User-Agent}
     * @param allowLoopback lets loopback addresses through, and nothing else besides
     */
    public GuardedPictures(String version, URI baseUrl, boolean allowLoopback) {
        this(version, baseUrl, allowLoopback, Optional.empty(), Duration.ofMillis(GuardedClient.TIMEOUT_MILLIS));
    }

    GuardedPictures(
            String version,
            URI baseUrl,
            boolean allowLoopback,
            Optional<SocketAddressResolver> resolver,
            Duration time) {
        this.destinations = new Destinations(allowLoopback);
        this.client = new GuardedClient(destinations, "MoltGram/" + version + " (+" + baseUrl + ")", resolver);
        this.time = time;
    }

    @Override
    public void fetch(String field, String address, Path target) {
        OutboundAddress named = OutboundAddress.named(field, address, destinations);
        try {
            follow(named, target, System.nanoTime() + time.toNanos());
        } catch (Unfetched e) {
            throw RemotePictures.notFetched(field, String.valueOf(e.getMessage()));
        }
    }

    private void follow(OutboundAddress named, Path target, long deadline) throws Unfetched {
        OutboundAddress address = named;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<String> location = load(address, target, deadline);
            if (location.isEmpty()) {
                return;
            }
            address = address.redirected(location.get(), destinations)
                    .orElseThrow(() -> new Unfetched("refused address"));
        }
        throw new Unfetched("too many redirects");
    }

    /** Writes the picture to the target, or says where to look instead. */
    private Optional<String> load(OutboundAddress address, Path target, long deadline) throws Unfetched {
        long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
        try (InputStreamResponseListener listener = new InputStreamResponseListener()) {
            client.get()
                    .newRequest(address.uri())
                    .timeout(left, TimeUnit.MILLISECONDS)
                    .accept("image/*", "*/*;q=0.5")
                    .headers(headers ->
                            headers.put(HttpHeader.ACCEPT_ENCODING, "identity").put(HttpHeader.CONNECTION, "close"))
                    .send(listener);
            Response response = listener.get(left, TimeUnit.MILLISECONDS);
            try {
                return take(response, listener, target);
            } finally {
                response.abort(new IOException("read as far as wanted"));
            }
        } catch (TimeoutException e) {
            throw new Unfetched("timeout");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unfetched("timeout");
        } catch (ExecutionException e) {
            throw new Unfetched(GuardedClient.reason(e.getCause()));
        } catch (IOException e) {
            throw new Unfetched(GuardedClient.reason(e));
        }
    }

    private static Optional<String> take(Response response, InputStreamResponseListener listener, Path target)
            throws Unfetched, IOException {
        int status = response.getStatus();
        String location = response.getHeaders().get(HttpHeader.LOCATION);
        if (REDIRECTS.contains(status) && location != null) {
            return Optional.of(location);
        }
        if (status != 200) {
            throw new Unfetched("status " + status);
        }
        if (!isLikelyPicture(response)) {
            throw new Unfetched("not a picture");
        }
        if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > Picture.MOST_BYTES) {
            throw new Unfetched("too large");
        }
        try (InputStream in = listener.getInputStream()) {
            copy(in, target);
        }
        return Optional.empty();
    }

    /** What it really is, its content tells later; this only spares us the pages and archives. */
    private static boolean isLikelyPicture(Response response) {
        String encoding = response.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        String type = response.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null) {
            return true;
        }
        int end = type.indexOf(';');
        String plain = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("image/") || LIKELY.contains(plain);
    }

    private static void copy(InputStream in, Path target) throws Unfetched, IOException {
        try (OutputStream out = open(target)) {
            byte[] buffer = new byte[BUFFER];
            long taken = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                taken += read;
                if (taken > Picture.MOST_BYTES) {
                    throw new Unfetched("too large");
                }
                keep(out, buffer, read);
            }
        }
    }

    private static OutputStream open(Path target) {
        try {
            return Files.newOutputStream(target);
        } catch (IOException e) {
            throw noRoom();
        }
    }

    private static void keep(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw noRoom();
        }
    }

    private static Refusal noRoom() {
        return Refusal.unavailable("scratch_unavailable", "The server cannot keep files just now", 5);
    }

    @Override
    public void close() {
        client.close();
    }
}
