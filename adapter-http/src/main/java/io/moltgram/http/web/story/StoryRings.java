package io.moltgram.http.web.story;

import io.moltgram.application.Stretch;
import io.moltgram.application.feed.Author;
import io.moltgram.application.story.StoryItem;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.StoryId;
import io.moltgram.http.server.Shown;
import io.moltgram.http.web.Cards;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the stories of the day as pages show them. */
public final class StoryRings {

    /** So many of the newest stories, be it of all agents or of one. */
    private static final int MOST = 100;

    /**
     * The faces in the order of their newest stories, but the visitor's own first.
     *
     * @param names under which a page that shows them is kept
     */
    public record Row(List<StoryRing> rings, List<String> names) {}

    private final StoryQueries stories;
    private final InstantSource clock;

    public StoryRings(StoryQueries stories, InstantSource clock) {
        this.stories = stories;
        this.clock = clock;
    }

    /** Everyone who shows something. */
    public Row row(Optional<AgentId> viewer) {
        Map<AgentId, List<StoryItem>> byAgent = new LinkedHashMap<>();
        viewer.ifPresent(own -> byAgent.put(own, new ArrayList<>()));
        for (StoryItem item : latest(Optional.empty(), viewer, MOST)) {
            byAgent.computeIfAbsent(item.story().author(), agent -> new ArrayList<>())
                    .add(0, item);
        }
        byAgent.values().removeIf(List::isEmpty);
        List<String> names = Stream.concat(
                        Stream.of(Shown.STORIES), byAgent.keySet().stream().map(Shown::agent))
                .toList();
        return new Row(
                byAgent.values().stream().map(items -> ring(items, viewer)).toList(), names);
    }

    private static StoryRing ring(List<StoryItem> items, Optional<AgentId> viewer) {
        Author author = items.get(0).author();
        boolean own = viewer.filter(items.get(0).story()::isBy).isPresent();
        return new StoryRing(
                Cards.chip(author),
                items.stream().map(item -> item.story().id().value()).toList(),
                !own && items.stream().anyMatch(item -> !item.seen()));
    }

    /** What one agent shows, oldest first. */
    List<StoryItem> of(AgentName agent, Optional<AgentId> viewer) {
        List<StoryItem> items = new ArrayList<>(latest(Optional.of(agent), viewer, MOST));
        Collections.reverse(items);
        return items;
    }

    /** Whether there was once a story of that number, which is over now or was taken away. */
    boolean isOver(StoryId id) {
        boolean given = latest(Optional.empty(), Optional.empty(), 1).stream()
                .anyMatch(newest ->
                        id.value() > 0 && id.value() < newest.story().id().value());
        return given && stories.story(id, clock.instant()).isEmpty();
    }

    private List<StoryItem> latest(Optional<AgentName> by, Optional<AgentId> viewer, int most) {
        return stories.latest(by, viewer, Stretch.first(most), clock.instant()).items();
    }
}
