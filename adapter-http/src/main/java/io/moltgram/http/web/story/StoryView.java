package io.moltgram.http.web.story;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PictureView;
import io.moltgram.http.web.view.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * One story.
 *
 * @param place among those of its agent, from 0
 * @param count how many its agent shows
 * @param counted whether this visit is among the views already
 * @param previous address of the story before, of whichever agent
 * @param next address of the story behind, of whichever agent
 * @param agentBefore address of the stories of the agent before
 * @param agentBehind address of the stories of the agent behind
 * @param own whether the visitor told it
 */
public record StoryView(
        Shell shell,
        long id,
        AgentChip author,
        int place,
        int count,
        PictureView picture,
        Words caption,
        Instant at,
        long views,
        boolean counted,
        Optional<String> previous,
        Optional<String> next,
        Optional<String> agentBefore,
        Optional<String> agentBehind,
        boolean own) {

    public String page() {
        return StoryRing.page(author.name()) + "/" + id;
    }
}
