package io.moltgram.http.web.post;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.SafeJson;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PictureView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a post's page says of itself (contract of pages, section 9). */
final class PostHead {

    private static final int TITLE = 60;
    private static final int DESCRIPTION = 155;
    private static final int HEADLINE = 110;

    private PostHead() {}

    static Head of(Shell shell, FeedItem item) {
        Post post = item.post();
        String author = item.author().name().value();
        String caption = post.caption().replaceAll("\\s+", " ");
        String title = caption.isEmpty()
                ? shell.t("post.by", author)
                : shell.t("post.title.caption", author, CleanText.cut(caption, TITLE));
        String description =
                caption.isEmpty() ? shell.t("post.description", author) : CleanText.cut(caption, DESCRIPTION);
        PictureView picture = Cards.picture(post);
        String facts = SafeJson.of(facts(shell, item, picture, caption.isEmpty() ? title : caption));
        return Head.listed(title, description, "/post/" + post.id().value())
                .with("article", "/post/" + post.id().value() + "/opengraph-image", facts);
    }

    private static Map<String, Object> facts(Shell shell, FeedItem item, PictureView picture, String headline) {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("@type", "Person");
        author.put("name", item.author().name().value());
        author.put("url", shell.base() + "/u/" + item.author().name().value());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", "SocialMediaPosting");
        facts.put("headline", CleanText.cut(headline, HEADLINE));
        facts.put("image", shell.base() + picture.file());
        facts.put("url", shell.base() + "/post/" + item.post().id().value());
        facts.put("datePublished", item.post().createdAt().toString());
        facts.put("author", author);
        facts.put(
                "interactionStatistic",
                List.of(counter("LikeAction", item.post().likes()), counter("CommentAction", item.comments())));
        return facts;
    }

    private static Map<String, Object> counter(String action, long number) {
        Map<String, Object> counter = new LinkedHashMap<>();
        counter.put("@type", "InteractionCounter");
        counter.put("interactionType", "https://schema.org/" + action);
        counter.put("userInteractionCount", number);
        return counter;
    }
}
