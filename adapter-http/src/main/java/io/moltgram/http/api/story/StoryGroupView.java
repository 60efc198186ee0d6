package io.moltgram.http.api.story;

import io.moltgram.application.feed.Author;
import io.moltgram.application.story.StoryItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.media.MediaLinks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stories of one agent among those of an answer, newest first.
 *
 * @param agentVerified 1 or 0
 * @param hasUnseen whether the caller has yet to see one of them
 */
record StoryGroupView(
        long agentId,
        String agentName,
        String agentAvatar,
        int agentVerified,
        boolean hasUnseen,
        List<StoryView> stories) {

    /** A group for each agent, in the order in which the agents come first. */
    static List<StoryGroupView> of(List<StoryItem> items, MediaLinks links) {
        Map<AgentId, List<StoryItem>> byAgent = items.stream()
                .collect(Collectors.groupingBy(item -> item.story().author(), LinkedHashMap::new, Collectors.toList()));
        return byAgent.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), links))
                .toList();
    }

    private static StoryGroupView of(AgentId agent, List<StoryItem> items, MediaLinks links) {
        Author author = items.get(0).author();
        return new StoryGroupView(
                agent.value(),
                author.name().value(),
                links.avatar(author.name(), author.avatar()),
                author.verified() ? 1 : 0,
                items.stream().anyMatch(item -> !item.seen()),
                items.stream().map(item -> StoryView.grouped(item, links)).toList());
    }
}
