package io.moltgram.blob.remote;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** A store did not do what it was asked for. The message is one line for the operator and holds no secret. */
public final class StoreFailure extends IOException {

    private final boolean outage;

    private StoreFailure(String line, boolean outage) {
        super(line);
        this.outage = outage;
    }

    /** The store said no; it would say the same again. */
    public static StoreFailure refused(String line) {
        return new StoreFailure(line, false);
    }

    /** The store cannot be reached or cannot work just now. */
    public static StoreFailure outage(String line) {
        return new StoreFailure(line, true);
    }

    /**
     * No answer came.
     *
     * @param where host and port that were asked
     */
    public static StoreFailure unreached(Throwable fault, String where) {
        return outage(reason(fault, where));
    }

    public boolean isOutage() {
        return outage;
    }

    private static String reason(Throwable fault, String where) {
        List<Throwable> chain =
                Stream.iterate(fault, each -> each != null, Throwable::getCause).toList();
        for (Throwable each : chain) {
            if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
                return "the name of " + where + " cannot be resolved";
            } else if (each instanceof SSLException) {
                return "no secure connection to " + where + ": " + each.getMessage();
            } else if (each instanceof SocketTimeoutException
                    || each instanceof HttpTimeoutException
                    || each instanceof TimeoutException) {
                return "no answer from " + where + " in time";
            }
        }
        return chain.stream().anyMatch(SocketException.class::isInstance)
                ? "no connection to " + where
                : "the connection to " + where + " broke (" + fault.getClass().getSimpleName() + ")";
    }
}
