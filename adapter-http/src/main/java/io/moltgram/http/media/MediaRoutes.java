package io.moltgram.http.media;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.media.PictureShowing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.domain.media.Rendition;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.Routes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pictures: {@code /uploads/<hash>.<extension>} is the cleaned one, {@code /media/<hash>/<width>.<avif, webp or jpg>} a
 * smaller copy, made when first asked for. Without the format {@code Accept} chooses it, without the width it is the
 * largest. A name tells content, so every cache may keep it for ever.
 */
public final class MediaRoutes implements Routes {

    private static final Pattern UPLOAD = Pattern.compile("([0-9a-f]{64})\\.(jpg|png|webp)");
    private static final Pattern SMALLER = Pattern.compile("([1-9][0-9]{0,5})(?:\\.(avif|webp|jpg))?");
    private static final int WIDEST = Rendition.WIDTHS.get(Rendition.WIDTHS.size() - 1);

    private final PictureShowing showing;
    private final HotFiles hot;

    public MediaRoutes(PictureShowing showing, HotFiles hot) {
        this.showing = showing;
        this.hot = hot;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/uploads/{file}", this::original);
        routes.get("/media/{hash}", ctx -> chosen(ctx, hash(ctx), WIDEST));
        routes.get("/media/{hash}/{file}", this::rendition);
    }

    private void original(Context ctx) throws IOException {
        Matcher name = UPLOAD.matcher(ctx.pathParam("file"));
        if (!name.matches()) {
            throw unknown();
        }
        ContentHash hash = new ContentHash(name.group(1));
        PictureFormat format = PictureFormat.byExtension(name.group(2)).orElseThrow(MediaRoutes::unknown);
        send(ctx, hash, showing.original(hash, format), hash.value(), format);
    }

    private void rendition(Context ctx) throws IOException {
        ContentHash hash = hash(ctx);
        Matcher name = SMALLER.matcher(ctx.pathParam("file"));
        if (!name.matches()) {
            throw unknown();
        }
        int width = Integer.parseInt(name.group(1));
        if (!Rendition.WIDTHS.contains(width)) {
            throw otherWidth(width);
        }
        if (name.group(2) == null) {
            chosen(ctx, hash, width);
            return;
        }
        send(
                ctx,
                hash,
                new Rendition(width, PictureFormat.byExtension(name.group(2)).orElseThrow()));
    }

    /** In the format that the client likes best; its full address comes along. */
    private void chosen(Context ctx, ContentHash hash, int width) throws IOException {
        PictureFormat format = AcceptedPictures.best(ctx.header("Accept"));
        ctx.res().addHeader("Vary", "Accept");
        ctx.header("Content-Location", "/media/" + hash.value() + "/" + width + "." + format.extension());
        send(ctx, hash, new Rendition(width, format));
    }

    private void send(Context ctx, ContentHash hash, Rendition rendition) throws IOException {
        PictureFormat format = rendition.format();
        String name = hash.value() + "-" + rendition.width() + "-" + format.extension();
        send(ctx, hash, showing.rendition(hash, rendition), name, format);
    }

    private void send(Context ctx, ContentHash hash, MediaStore.Media media, String name, PictureFormat format)
            throws IOException {
        if (media.elsewhere().isPresent()) {
            redirect(ctx, media.elsewhere().get());
            return;
        }
        try {
            sendFromHere(ctx, hash, media, name, format);
        } catch (Refusal e) { // the store went while it was asked for the bytes, and nothing may keep that answer
            List.of("Cache-Control", "ETag", "Accept-Ranges", "Content-Range", "Content-Location", "Content-Length")
                    .forEach(ctx::removeHeader);
            throw e;
        }
    }

    /** The address holds for longer than anybody keeps it. */
    private static void redirect(Context ctx, URI address) {
        ctx.removeHeader("Content-Location");
        ctx.status(302)
                .header("Location", address.toString())
                .header("Cache-Control", "public, max-age=1800")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    private void sendFromHere(Context ctx, ContentHash hash, MediaStore.Media media, String name, PictureFormat format)
            throws IOException {
        String tag = "\"" + name + "\"";
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .header("ETag", tag)
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        if (isKnown(ctx.header("If-None-Match"), tag)) {
            ctx.status(304);
            return;
        }
        long size = media.size();
        Optional<String> wanted = range(ctx, tag);
        Optional<ByteRange> part =
                wanted.isEmpty() ? Optional.of(ByteRange.whole(size)) : ByteRange.of(wanted.get(), size);
        if (part.isEmpty()) {
            ctx.status(416).header("Content-Range", "bytes */" + size).removeHeader("Cache-Control");
            return;
        }
        if (wanted.isPresent()) {
            ctx.status(206).header("Content-Range", part.get().of(size));
        }
        ctx.res().setCharacterEncoding(null); // else the one for text would be put behind the type
        ctx.contentType(format.mediaType());
        ctx.res().setContentLengthLong(part.get().length());
        Optional<Path> file = media.file();
        if (file.isPresent() && hot.takes(ctx, size)) {
            byte[] bytes = FileAnswer.sendSmall(ctx, file.get(), size);
            hot.keep(ctx, bytes, () -> showing.isSurelyShown(hash));
        } else {
            FileAnswer.send(ctx, media, part.get());
        }
    }

    /** Whether the client says it has it already; weak tags count as well (RFC 9110, section 13.1.2). */
    private static boolean isKnown(@Nullable String header, String tag) {
        return header != null && (header.contains(tag) || header.strip().equals("*"));
    }

    /** The range that is asked for, if it is one and what the client has is of this file (RFC 9110, section 13.1.5). */
    private static Optional<String> range(Context ctx, String tag) {
        String condition = ctx.header("If-Range");
        return Optional.ofNullable(ctx.header("Range"))
                .filter(ByteRange::isSingle)
                .filter(range -> condition == null || condition.strip().equals(tag));
    }

    private static ContentHash hash(Context ctx) {
        return ContentHash.parse(ctx.pathParam("hash")).orElseThrow(MediaRoutes::unknown);
    }

    private static Refusal otherWidth(int width) {
        String widths = Rendition.WIDTHS.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Refusal.notFound("picture_width_unknown", "Pictures come in the widths " + widths)
                .with("actual", width);
    }

    private static Refusal unknown() {
        return Refusal.notFound("picture_not_found", "Picture not found");
    }
}
