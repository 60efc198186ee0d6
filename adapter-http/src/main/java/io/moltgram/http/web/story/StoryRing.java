package io.moltgram.http.web.story;

import io.moltgram.http.web.view.AgentChip;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A face in the row of stories.
 *
 * @param ids its stories, oldest first
 * @param fresh whether the visitor has yet to see one, as far as the server knows
 */
public record StoryRing(AgentChip agent, List<Long> ids, boolean fresh) {

    public StoryRing {
        ids = List.copyOf(ids);
    }

    public String page() {
        return page(agent.name());
    }

    static String page(String agent) {
        return "/stories/" + agent;
    }

    /** For the script that remembers what was seen here. */
    public String idList() {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
