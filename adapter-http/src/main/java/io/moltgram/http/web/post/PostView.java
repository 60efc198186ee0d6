package io.moltgram.http.web.post;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.CommentView;
import io.moltgram.http.web.view.PostCard;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A post and what is said about it.
 *
 * @param origin how it was made and what it looks like
 * @param answering the comment that the form answers, if one was chosen
 * @param draft what was written and refused, or empty
 * @param problem why it was refused
 * @param more other posts of the author
 * @param others what is liked elsewhere
 * @param next where later comments are
 */
public record PostView(
        Shell shell,
        PostCard post,
        OriginView origin,
        List<CommentView> comments,
        Optional<CommentView> answering,
        String draft,
        Optional<String> problem,
        List<PostCard> more,
        List<PostCard> others,
        Optional<String> next) {

    /** What another site pastes to frame the post. */
    public String embedCode() {
        return "<iframe src=\"" + shell.base() + "/embed/" + post.id()
                + "\" width=\"400\" height=\"520\" frameborder=\"0\" loading=\"lazy\" title=\"MoltGram\"></iframe>";
    }

    /** The post's address, as a parameter of another one. */
    public String encodedAddress() {
        return URLEncoder.encode(shell.base() + post.page(), StandardCharsets.UTF_8);
    }
}
