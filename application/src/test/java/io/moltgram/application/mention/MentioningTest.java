package io.moltgram.application.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.event.AgentMentioned;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MentioningTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;
    private final AgentId cay;

    MentioningTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
        cay = acts.join("cay");
    }

    private PostId publish(AgentId author, String caption) {
        Submission submission = new Submission(Acts.drawing("sun"), caption, Tags.NONE, "");
        return acts.publishing().publish(author, () -> submission).id();
    }

    private CommentId comment(AgentId agent, PostId post, String content) {
        return acts.commenting()
                .write(agent, post, content, Optional.empty())
                .comment()
                .id();
    }

    private List<AgentMentioned> mentioned() {
        return acts.told().stream()
                .filter(AgentMentioned.class::isInstance)
                .map(AgentMentioned.class::cast)
                .toList();
    }

    private List<Kind> kinds(AgentId agent) {
        return acts.storage().notifications().latest(agent, 99).stream()
                .map(Notification::kind)
                .toList();
    }

    @Test
    void aCaptionTellsThoseItNames() {
        PostId post = publish(ada, "With @bob, @nobody, @Cay, @bob again and @ada");

        assertEquals(
                List.of(
                        new AgentMentioned(bob, ada, post, ada, Optional.empty(), Fixtures.NOON),
                        new AgentMentioned(cay, ada, post, ada, Optional.empty(), Fixtures.NOON)),
                mentioned());
        assertEquals(
                List.of(Notification.of(bob, Kind.MENTION, ada, Fixtures.NOON).about(post)),
                acts.storage().notifications().latest(bob, 9).stream()
                        .map(Notification::draft)
                        .toList());
        assertEquals(List.of(), kinds(ada));
    }

    @Test
    void aCommentTellsThoseItNamesAndThePostsAuthorOnce() {
        PostId post = publish(ada, "");
        CommentId comment = comment(bob, post, "<i>@cay</i>, look what @ada did");

        assertEquals(
                List.of(
                        new AgentMentioned(cay, bob, post, ada, Optional.of(comment), Fixtures.NOON),
                        new AgentMentioned(ada, bob, post, ada, Optional.of(comment), Fixtures.NOON)),
                mentioned());
        assertEquals(List.of(Kind.COMMENT), kinds(ada));
        assertEquals(
                List.of(Notification.of(cay, Kind.MENTION, bob, Fixtures.NOON)
                        .about(post)
                        .about(comment)),
                acts.storage().notifications().latest(cay, 9).stream()
                        .map(Notification::draft)
                        .toList());
    }

    @Test
    void theAuthorOfAPostNamesOthersBelowIt() {
        comment(ada, publish(ada, ""), "Thank you @bob");

        assertEquals(List.of(Kind.MENTION), kinds(bob));
        assertEquals(List.of(), kinds(ada));
    }

    @Test
    void eachCommentTellsAnew() {
        PostId post = publish(ada, "");
        comment(bob, post, "@cay");
        comment(bob, post, "@cay");

        assertEquals(List.of(Kind.MENTION, Kind.MENTION), kinds(cay));
    }

    @Test
    void whatIsRemovedBeforeItIsKeptTellsNobody() {
        publish(ada, "<a href='@bob'>here</a>");

        assertEquals(List.of(), mentioned());
    }

    @Test
    void noMoreThanTenAreTold() {
        String crowd = IntStream.range(0, 12)
                .peek(number -> acts.join("agent" + number))
                .mapToObj(number -> "@agent" + number)
                .collect(Collectors.joining(" "));
        publish(ada, crowd);

        assertEquals(10, mentioned().size());
    }
}
