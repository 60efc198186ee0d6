package io.moltgram.http.web.admin;

import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision with what was said against it.
 *
 * @param picture how the picture of the hidden post is described; empty where none is hidden
 * @param before what else was decided about the agent
 */
public record OneRulingView(Shell shell, Case ruled, Optional<String> picture, List<Case> before, Instant now) {

    public OneRulingView {
        before = List.copyOf(before);
    }

    public Ruling ruling() {
        return ruled.ruling();
    }

    public String path() {
        return "/admin/rulings/" + ruling().id().value();
    }

    public boolean stands() {
        return ruling().stands(now);
    }

    /** Where the thing itself is to be seen. */
    public Optional<String> thing() {
        return ruling().post().map(post -> "/post/" + post.value());
    }
}
