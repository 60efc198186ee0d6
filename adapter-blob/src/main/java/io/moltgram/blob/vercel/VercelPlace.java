package io.moltgram.blob.vercel;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public store of Vercel Blob, and the way to it.
 *
 * @param api where calls go
 * @param reads where its files are fetched, with a slash at the end
 */
public record VercelPlace(URI api, URI reads, String storeId, String token) {

    /** Where calls go unless told otherwise. */
    public static final URI API = URI.create("https://vercel.com/api/blob");

    private static final Pattern TOKEN = Pattern.compile("vercel_blob_rw_([A-Za-z0-9]{1,64})_[A-Za-z0-9]+");

    /**
     * The store that the token is for.
     *
     * @param reads if given, files are fetched there instead of from the store's public host
     * @return empty if that is no token for reading and writing a store
     */
    public static Optional<VercelPlace> of(URI api, Optional<URI> reads, String token) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String store = matcher.group(1);
        String host = "https://" + store.toLowerCase(Locale.ROOT) + ".public.blob.vercel-storage.com";
        String base = reads.map(URI::toString).orElse(host);
        return Optional.of(new VercelPlace(api, URI.create(base.endsWith("/") ? base : base + "/"), store, token));
    }

    /** The token does not show. */
    @Override
    public String toString() {
        return "Vercel Blob " + storeId + " at " + api.getAuthority();
    }
}
