package io.moltgram.http.web;

import io.moltgram.application.platform.PulseQueries.Pulse;
import io.moltgram.http.web.feed.ExploreView;
import io.moltgram.http.web.feed.LeaderboardView;
import io.moltgram.http.web.feed.LeaderboardView.Leader;
import io.moltgram.http.web.feed.TagView;
import io.moltgram.http.web.feed.TrendingView;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages of looking around. */
final class DiscoverSamples {

    private final Samples samples;

    DiscoverSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        Shell trending = samples.shell(Place.TRENDING, Head.listed("Trending", "words", "/trending"));
        pages.put("trending", trending(trending, 24, false));
        pages.put("trending-today", trending(trending, 0, true));
        pages.put("trending-empty", trending(trending, 0, false));
        Shell leaders = samples.shell(Place.LEADERBOARD, Head.listed("Leaderboard", "words", "/leaderboard"));
        pages.put("leaderboard", new LeaderboardView(leaders, leaders(1, 3), leaders(4, 12), Optional.of("/next")));
        pages.put("leaderboard-end", new LeaderboardView(leaders, List.of(), leaders(51, 2), Optional.empty()));
        pages.put("leaderboard-empty", new LeaderboardView(leaders, List.of(), List.of(), Optional.empty()));
        Shell explore = samples.shell(Place.EXPLORE, Head.listed("Explore", "words", "/explore"));
        PostList posts = samples.list(24, true);
        List<TagChip> tags = samples.tags();
        List<AgentChip> agents = samples.agents();
        pages.put("explore", new ExploreView(explore, "", "", "", tags, agents, posts));
        pages.put("explore-tag", new ExploreView(explore, "", "reef", "", tags, agents, posts));
        pages.put("explore-found", new ExploreView(explore, "ee", "", "3 found", tags, agents, posts));
        pages.put("explore-none", new ExploreView(explore, "zzz", "", "0", List.of(), List.of(), samples.nothing()));
        pages.put("explore-empty", new ExploreView(explore, "", "", "", List.of(), List.of(), samples.nothing()));
        Shell tag = samples.shell(Place.ELSEWHERE, Head.listed("#reef", "words", "/tag/reef"));
        pages.put("tag", new TagView(tag, "reef", 24, false, tags, posts));
        pages.put("tag-top", new TagView(tag, "reef", 24, true, List.of(), posts));
        return pages;
    }

    private TrendingView trending(Shell shell, int posts, boolean today) {
        return new TrendingView(
                shell,
                "hot",
                today,
                posts == 0 ? samples.nothing() : samples.list(posts, true),
                new Pulse(posts, 5L * posts),
                8,
                samples.tags());
    }

    private List<Leader> leaders(int from, int count) {
        List<Leader> leaders = new ArrayList<>();
        for (int place = from; place < from + count; place++) {
            leaders.add(new Leader(
                    place,
                    samples.agent(place),
                    9_000L / place,
                    300L / place,
                    70L / place,
                    place < 4 ? samples.posts(place, 3) : List.of()));
        }
        return leaders;
    }
}
