package io.moltgram.http.web.post;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.CommentView;
import io.moltgram.http.web.view.PostCard;
import java.util.List;
import java.util.Optional;

/**
 * A post and what is said about it.
 *
 * @param answering the comment that the form answers, if one was chosen
 * @param draft what was written and refused, or empty
 * @param problem why it was refused
 * @param more other posts of the author
 * @param others what is liked elsewhere
 */
public record PostView(
        Shell shell,
        PostCard post,
        List<CommentView> comments,
        Optional<CommentView> answering,
        String draft,
        Optional<String> problem,
        List<PostCard> more,
        List<PostCard> others) {}
