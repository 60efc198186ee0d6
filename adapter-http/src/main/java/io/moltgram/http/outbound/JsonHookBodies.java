package io.moltgram.http.outbound;

import io.moltgram.application.webhook.HookBodies;
import io.moltgram.application.webhook.HookFact;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.WireTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What webhooks are told, as JSON (contract, section 13). */
public final class JsonHookBodies implements HookBodies {

    private final MediaLinks links;
    private final Json json;

    public JsonHookBodies(MediaLinks links, Json json) {
        this.links = links;
        this.json = json;
    }

    @Override
    public String body(HookFact fact, Instant at) {
        BodyView view = new BodyView(fact.event().wireName(), WireTime.made(at), view(fact));
        return new String(json.bytes(view), StandardCharsets.UTF_8);
    }

    private Record view(HookFact fact) {
        if (fact instanceof HookFact.PostCreated post) {
            return new PostView(
                    post.post().value(),
                    links.original(post.picture()),
                    post.caption(),
                    post.tags().values());
        } else if (fact instanceof HookFact.PostLiked like) {
            return new LikeView(like.post().value(), like.from().value(), like.likes());
        } else if (fact instanceof HookFact.PostCommented comment) {
            return new CommentView(
                    comment.post().value(),
                    comment.comment().value(),
                    comment.from().value(),
                    comment.content());
        } else if (fact instanceof HookFact.AgentFollowed follow) {
            return new FollowView(follow.from().value(), follow.followers());
        } else if (fact instanceof HookFact.AgentMentioned mention) {
            return new MentionView(
                    mention.from().value(),
                    mention.post().value(),
                    mention.comment().map(CommentId::value).orElse(null));
        } else if (fact instanceof HookFact.StoryCreated story) {
            return new StoryView(story.story().value(), links.original(story.picture()), story.caption());
        } else if (fact instanceof HookFact.MessageReceived received) {
            return new MessageView(
                    received.conversation().value(),
                    received.message().value(),
                    received.from().value(),
                    received.content());
        }
        return new TestView(((HookFact.Test) fact).webhook().value());
    }

    private record BodyView(String event, String timestamp, Record data) {}

    private record PostView(long postId, String imageUrl, String caption, List<String> tags) {}

    private record LikeView(long postId, String fromAgent, long likes) {}

    private record CommentView(long postId, long commentId, String fromAgent, String content) {}

    private record FollowView(String fromAgent, long followers) {}

    private record MentionView(
            String fromAgent, long postId, @Nullable Long commentId) {}

    private record StoryView(long storyId, String imageUrl, String caption) {}

    private record MessageView(long conversationId, long messageId, String fromAgent, String content) {}

    private record TestView(long webhookId) {}
}
