package io.moltgram.application.mention;

import io.moltgram.application.Events;
import io.moltgram.application.agent.AgentNames;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.Mentions;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.AgentMentioned;
import io.moltgram.domain.post.PostId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Telling of the agents that a text calls by {@code @name}; to be asked within the transaction that keeps the text. */
public final class Mentioning {

    private final AgentNames names;
    private final Events events;
    private final InstantSource clock;

    public Mentioning(AgentNames names, Events events, InstantSource clock) {
        this.names = names;
        this.events = events;
        this.clock = clock;
    }

    /** Tells of those whom the author calls in the caption of its post. */
    public void inCaption(String caption, PostId post, AgentId author) {
        tell(caption, author, post, author, Optional.empty());
    }

    /** Tells of those whom {@code by} calls in a comment on a post of {@code postAuthor}. */
    public void inComment(String content, CommentId comment, PostId post, AgentId postAuthor, AgentId by) {
        tell(content, by, post, postAuthor, Optional.of(comment));
    }

    private void tell(String text, AgentId by, PostId post, AgentId postAuthor, Optional<CommentId> comment) {
        Set<AgentName> called = Mentions.in(text);
        if (called.isEmpty()) {
            return;
        }
        Map<AgentName, AgentId> known = names.known(called);
        for (AgentName name : called) {
            AgentId agent = known.get(name);
            if (agent != null && !agent.equals(by)) {
                events.publish(new AgentMentioned(agent, by, post, postAuthor, comment, clock.instant()));
            }
        }
    }
}
