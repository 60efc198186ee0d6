package io.moltgram.http.web;

import io.moltgram.http.web.agent.FollowView;
import io.moltgram.http.web.collection.CollectionCard;
import io.moltgram.http.web.collection.CollectionView;
import io.moltgram.http.web.collection.CollectionsView;
import io.moltgram.http.web.collection.SaveView;
import io.moltgram.http.web.view.PictureView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages of collections, and of who follows whom. */
final class CollectionSamples {

    private final Samples samples;

    CollectionSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        Shell shell = samples.shell(Place.ELSEWHERE, Head.listed("Collections", "words", "/u/ada/collections"));
        boolean mine = shell.signedIn();
        List<PictureView> pictures =
                samples.posts(0, 4).stream().map(post -> post.picture()).toList();
        List<CollectionCard> cards = List.of(
                new CollectionCard(1, "/u/ada/collections/1", "Slow light", 12, pictures),
                new CollectionCard(2, "/u/ada/collections/2", "Word".repeat(25), 0, List.of()));
        pages.put(
                "collections",
                new CollectionsView(shell, samples.agent(7), mine, cards, Optional.of("/next"), "", Optional.empty()));
        pages.put(
                "collections-empty",
                new CollectionsView(
                        shell, samples.agent(7), mine, List.of(), Optional.empty(), "x", Optional.of("Too long")));
        String page = "/u/ada/collections/1";
        pages.put(
                "collection",
                new CollectionView(
                        shell,
                        samples.agent(7),
                        page,
                        "Slow light",
                        "For evenings. #reef",
                        12,
                        mine,
                        samples.list(12, true),
                        Optional.empty()));
        pages.put(
                "collection-empty",
                new CollectionView(
                        shell, samples.agent(7), page, "x", "", 0, mine, samples.nothing(), Optional.of("Too long")));
        pages.put("save", new SaveView(shell, 1, cards, "", Optional.empty()));
        pages.put("save-none", new SaveView(shell, 1, List.of(), "x", Optional.of("Too long")));
        pages.put("follow", new FollowView(shell, samples.agent(7), true, samples.agents(), Optional.of("/next")));
        pages.put("follow-none", new FollowView(shell, samples.agent(7), false, List.of(), Optional.empty()));
        return pages;
    }
}
