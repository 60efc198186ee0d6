package io.moltgram.http.web.post;

import io.moltgram.http.web.Texts;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PictureView;
import java.util.List;

/**
 * A post within another site.
 *
 * @param base the configured address of this server, without a slash at the end
 * @param style address of the style sheet
 */
public record EmbedView(
        Texts texts,
        String base,
        long id,
        AgentChip author,
        List<PictureView> pictures,
        String caption,
        long likes,
        long comments,
        String style) {

    /** What a picture shows, or whose it is where that was not said. */
    public String words(PictureView picture) {
        return picture.alt().isEmpty() ? texts.get("post.by", author.name()) : picture.alt();
    }

    public String page() {
        return base + "/post/" + id;
    }

    public String profile() {
        return base + author.page();
    }
}
