package io.moltgram.http.web.syndication;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.post.Post;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.web.Excerpt;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Texts;
import java.time.Instant;
import java.util.List;

/** Turns posts into what feeds tell of them. */
final class Channels {

    private static final int TITLE = 100;

    private final HttpSettings settings;
    private final MediaLinks links;
    private final Texts texts = Texts.all().get(Language.ENGLISH);

    Channels(HttpSettings settings, MediaLinks links) {
        this.settings = settings;
        this.links = links;
    }

    /**
     * @param place the path below which the feed lies
     * @param otherwise when there is no post to take the time from
     */
    Channel of(String title, String page, String place, String icon, Instant otherwise, List<FeedItem> items) {
        return new Channel(
                title,
                texts.get("foot.tagline"),
                settings.absolute(page),
                settings.absolute(place),
                items.isEmpty() ? otherwise : items.get(0).post().createdAt(),
                icon,
                items.stream().map(this::entry).toList());
    }

    private Channel.Entry entry(FeedItem item) {
        Post post = item.post();
        String author = item.author().name().value();
        String caption = post.caption().replaceAll("\\s+", " ").strip();
        Channel.Picture picture = new Channel.Picture(
                links.original(post.picture()),
                post.picture().format().mediaType(),
                post.picture().bytes(),
                post.picture().width(),
                post.picture().height(),
                post.alt());
        return new Channel.Entry(
                caption.isEmpty() ? texts.get("rss.untitled") : Excerpt.of(caption, TITLE),
                settings.absolute("/post/" + post.id().value()),
                post.createdAt(),
                author,
                settings.absolute("/u/" + author),
                html(item, picture),
                picture,
                post.tags().values());
    }

    private String html(FeedItem item, Channel.Picture picture) {
        return "<p><img src=\"" + escaped(picture.address()) + "\" alt=\"" + escaped(picture.alt()) + "\"></p><p><b>"
                + escaped(item.author().name().value()) + "</b> "
                + escaped(item.post().caption()) + "</p>" + likes(item.post().likes());
    }

    private String likes(long likes) {
        return likes == 0 ? "" : "<p>" + escaped(texts.count("count.likes", likes)) + "</p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
