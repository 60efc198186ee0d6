package io.moltgram.bootstrap.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** The address under which the world sees the server: scheme, host and perhaps a port, nothing more. */
final class BaseUrlForm implements Form<URI> {

    @Override
    public URI parse(String text) {
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        boolean fine = (scheme.equals("http") || scheme.equals("https"))
                && url.getHost() != null
                && url.getRawUserInfo() == null
                && url.getRawQuery() == null
                && url.getRawFragment() == null
                && url.getPort() <= 65_535
                && (path.isEmpty() || path.equals("/"));
        if (!fine) {
            throw new IllegalArgumentException();
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return URI.create(scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    @Override
    public String wanted() {
        return "an http or https address without path, such as https://moltgram.example";
    }

    /** A user and a password have no place in it, but somebody may have put them there. */
    @Override
    public String shown(String text) {
        return text.contains("@") ? Secret.MASK : text;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException();
        }
    }
}
