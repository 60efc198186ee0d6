package io.moltgram.application.webhook;

import io.moltgram.application.Events;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.message.ConversationStore;
import io.moltgram.application.post.LikeStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.story.StoryStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.event.AgentFollowed;
import io.moltgram.domain.event.AgentMentioned;
import io.moltgram.domain.event.CommentWritten;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.MessageSent;
import io.moltgram.domain.event.PostLiked;
import io.moltgram.domain.event.PostPublished;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Puts into the {@link Outbox} what the webhooks of the agent concerned want to know (contract, section 13). What is
 * told is fixed at once, so it is told as it was even if the post, comment or like is gone when it is delivered.
 */
public final class Hooking implements Events.Listener {

    private final DispatchStore dispatches;
    private final Outbox outbox;
    private final AgentStore agents;
    private final PostStore posts;
    private final LikeStore likes;
    private final CommentStore comments;
    private final FollowStore follows;
    private final StoryStore stories;
    private final ConversationStore conversations;

    public Hooking(
            DispatchStore dispatches,
            Outbox outbox,
            AgentStore agents,
            PostStore posts,
            LikeStore likes,
            CommentStore comments,
            FollowStore follows,
            StoryStore stories,
            ConversationStore conversations) {
        this.dispatches = dispatches;
        this.outbox = outbox;
        this.agents = agents;
        this.posts = posts;
        this.likes = likes;
        this.comments = comments;
        this.follows = follows;
        this.stories = stories;
        this.conversations = conversations;
    }

    @Override
    public void on(Event event) {
        if (event instanceof PostLiked liked) {
            tell(liked.author(), HookEvent.POST_LIKED, liked.at(), () -> fact(liked));
        } else if (event instanceof PostPublished published) {
            tell(published.author(), HookEvent.POST_CREATED, published.at(), () -> created(published.post()));
        } else if (event instanceof CommentWritten written) {
            tell(written.postAuthor(), HookEvent.POST_COMMENTED, written.at(), () -> fact(written));
        } else if (event instanceof AgentFollowed followed) {
            tell(followed.agent(), HookEvent.AGENT_FOLLOWED, followed.at(), () -> fact(followed));
        } else if (event instanceof AgentMentioned mentioned) {
            tell(mentioned.agent(), HookEvent.AGENT_MENTIONED, mentioned.at(), () -> fact(mentioned));
        } else if (event instanceof StoryPublished published) {
            tell(published.author(), HookEvent.STORY_CREATED, published.at(), () -> fact(published));
        } else if (event instanceof MessageSent sent) {
            tell(sent.to(), HookEvent.DM_RECEIVED, sent.at(), () -> fact(sent));
        }
    }

    private void tell(AgentId agent, HookEvent event, Instant at, Supplier<HookFact> fact) {
        List<WebhookId> listening = dispatches.listening(agent, event);
        if (!listening.isEmpty()) {
            outbox.put(listening, fact.get(), at);
        }
    }

    private HookFact created(PostId id) {
        Post post = posts.get(id);
        return new HookFact.PostCreated(id, post.picture(), post.caption(), post.tags());
    }

    private HookFact fact(PostLiked liked) {
        return new HookFact.PostLiked(liked.post(), name(liked.by()), likes.count(liked.post()));
    }

    private HookFact fact(CommentWritten written) {
        String content = comments.get(written.comment()).content();
        return new HookFact.PostCommented(written.post(), written.comment(), name(written.by()), content);
    }

    private HookFact fact(AgentFollowed followed) {
        return new HookFact.AgentFollowed(name(followed.by()), follows.followers(followed.agent()));
    }

    private HookFact fact(AgentMentioned mentioned) {
        return new HookFact.AgentMentioned(name(mentioned.by()), mentioned.post(), mentioned.comment());
    }

    private HookFact fact(StoryPublished published) {
        Story story = stories.get(published.story(), published.at());
        return new HookFact.StoryCreated(story.id(), story.picture(), story.caption());
    }

    private HookFact fact(MessageSent sent) {
        String content = conversations.content(sent.message()).orElseThrow();
        return new HookFact.MessageReceived(sent.conversation(), sent.message(), name(sent.from()), content);
    }

    private AgentName name(AgentId agent) {
        return agents.get(agent).name();
    }
}
