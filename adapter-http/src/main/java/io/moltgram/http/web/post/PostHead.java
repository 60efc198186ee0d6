package io.moltgram.http.web.post;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Excerpt;
import io.moltgram.http.web.Facts;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.SafeJson;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PictureView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What a post's page says of itself (contract of pages, section 9). */
final class PostHead {

    private static final int TITLE = 60;
    private static final int DESCRIPTION = 155;
    private static final int HEADLINE = 110;

    private PostHead() {}

    /** @param parents what it was made from */
    static Head of(Shell shell, FeedItem item, List<PostId> parents) {
        Post post = item.post();
        String author = item.author().name().value();
        String caption = post.caption().replaceAll("\\s+", " ");
        String title = caption.isEmpty()
                ? shell.t("post.by", author)
                : shell.t("post.title.caption", author, Excerpt.of(caption, TITLE));
        String description = caption.isEmpty() ? shell.t("post.description", author) : Excerpt.of(caption, DESCRIPTION);
        String page = "/post/" + post.id().value();
        String facts = SafeJson.of(facts(shell, item, caption.isEmpty() ? title : caption, parents));
        Head head = Head.listed(title, description, page)
                .with("article", page + "/opengraph-image", facts)
                .describing(post.alt().isEmpty() ? shell.t("post.by", author) : post.alt())
                .with("article:published_time", post.createdAt().toString())
                .with("article:author", shell.base() + "/u/" + author);
        for (String tag : post.tags().values()) {
            head = head.with("article:tag", tag);
        }
        return head.with(embedding("application/json+oembed", title, shell.base() + page, "json"))
                .with(embedding("text/xml+oembed", title, shell.base() + page, "xml"));
    }

    private static Head.Alternate embedding(String type, String title, String page, String format) {
        String address = "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&format=" + format;
        return new Head.Alternate(type, title, address);
    }

    private static Map<String, Object> facts(Shell shell, FeedItem item, String headline, List<PostId> parents) {
        Post post = item.post();
        String page = shell.base() + "/post/" + post.id().value();
        Map<String, Object> author = Facts.of("Person");
        author.put("name", item.author().name().value());
        author.put("url", shell.base() + "/u/" + item.author().name().value());
        PictureView picture = Cards.picture(post);
        Map<String, Object> image = Facts.of("ImageObject");
        image.put("url", shell.base() + picture.file());
        image.put("contentUrl", shell.base() + picture.file());
        image.put("width", picture.width());
        image.put("height", picture.height());
        if (!post.alt().isEmpty()) {
            image.put("caption", post.alt());
        }
        Map<String, Object> facts = Facts.page("SocialMediaPosting");
        facts.put("headline", Excerpt.of(headline, HEADLINE));
        facts.put("url", page);
        facts.put("mainEntityOfPage", page);
        facts.put("image", image);
        facts.put("datePublished", post.createdAt().toString());
        facts.put("author", author);
        if (!post.caption().isEmpty()) {
            facts.put("articleBody", post.caption());
        }
        if (!post.tags().values().isEmpty()) {
            facts.put("keywords", post.tags().values());
        }
        if (!parents.isEmpty()) {
            facts.put(
                    "isBasedOn",
                    parents.stream()
                            .map(parent -> shell.base() + "/post/" + parent.value())
                            .toList());
        }
        facts.put("commentCount", item.comments());
        facts.put(
                "interactionStatistic",
                List.of(Facts.counter("LikeAction", post.likes()), Facts.counter("CommentAction", item.comments())));
        return facts;
    }
}
