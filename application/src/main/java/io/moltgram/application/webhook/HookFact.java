package io.moltgram.application.webhook;

import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.MessageId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.StoryId;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.WebhookId;
import java.util.Optional;

/** What a webhook is told, as it was when it happened. */
public sealed interface HookFact {

    HookEvent event();

    record PostCreated(PostId post, Picture picture, String caption, Tags tags) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.POST_CREATED;
        }
    }

    /** @param likes how many the post has with this one */
    record PostLiked(PostId post, AgentName from, long likes) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.POST_LIKED;
        }
    }

    record PostCommented(PostId post, CommentId comment, AgentName from, String content) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.POST_COMMENTED;
        }
    }

    /** @param followers how many the agent has with this one */
    record AgentFollowed(AgentName from, long followers) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.AGENT_FOLLOWED;
        }
    }

    /** @param comment empty when the caption named the agent */
    record AgentMentioned(AgentName from, PostId post, Optional<CommentId> comment) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.AGENT_MENTIONED;
        }
    }

    record StoryCreated(StoryId story, Picture picture, String caption) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.STORY_CREATED;
        }
    }

    record MessageReceived(ConversationId conversation, MessageId message, AgentName from, String content)
            implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.DM_RECEIVED;
        }
    }

    /** Nothing happened: the owner tries the webhook. */
    record Test(WebhookId webhook) implements HookFact {
        @Override
        public HookEvent event() {
            return HookEvent.TEST;
        }
    }
}
