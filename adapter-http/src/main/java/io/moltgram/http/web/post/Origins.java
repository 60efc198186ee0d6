package io.moltgram.http.web.post;

import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.lineage.Kin;
import io.moltgram.application.lineage.Lineage.Direction;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.lineage.Made;
import io.moltgram.application.media.Describing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import io.moltgram.domain.sight.Sight;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Visitor;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where posts come from and what they look like, for their pages. */
public final class Origins {

    private static final int REMIXES = 6;

    private final LineageQueries lineages;
    private final Describing describing;
    private final Cards cards;

    public Origins(LineageQueries lineages, Describing describing, Cards cards) {
        this.lineages = lineages;
        this.describing = describing;
        this.cards = cards;
    }

    /**
     * What is known of a post.
     *
     * @param parents numbers of all that it was made from
     * @param names under which a page that shows this is kept
     */
    record Known(OriginView view, List<PostId> parents, List<String> names) {}

    Known of(Post post, Visitor visitor) {
        Optional<Made> made = lineages.made(post.id());
        Provenance said = made.map(Made::provenance).orElse(Provenance.NONE).open();
        List<FeedItem> parents =
                said.parents().isEmpty() ? List.of() : kin(post, Direction.UP, Provenance.MOST_PARENTS);
        List<FeedItem> remixes = kin(post, Direction.DOWN, REMIXES);
        List<String> names = new ArrayList<>(Cards.names(parents));
        names.addAll(Cards.names(remixes));
        said.parents().forEach(parent -> names.add(Shown.post(parent)));
        OriginView view = new OriginView(
                said.model(),
                said.prompt(),
                said.promptPrivate(),
                said.seed(),
                cards.of(parents, visitor),
                made.map(Made::gone).orElse(Set.of()).size(),
                cards.of(remixes, visitor),
                seen(post));
        return new Known(view, said.parents(), names);
    }

    private List<FeedItem> kin(Post post, Direction direction, int most) {
        return lineages.lineage(post.id(), direction, 1, Stretch.first(most)).kin().items().stream()
                .map(Kin::item)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<SeenView> seen(Post post) {
        List<SeenView> seen = new ArrayList<>();
        for (int i = 0; i < post.pictures().size(); i++) {
            Picture picture = post.pictures().get(i).picture();
            int position = i + 1;
            known(picture).ifPresent(sight -> seen.add(SeenView.of(position, picture, sight)));
        }
        return seen;
    }

    /** A page is never kept waiting for a look at a picture, and never fails for want of one. */
    private Optional<Sight> known(Picture picture) {
        try {
            return describing.known(picture);
        } catch (Refusal | UncheckedIOException e) {
            return Optional.empty();
        }
    }
}
