package io.moltgram.application.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.feed.Author;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.event.MessageSent;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.Notification.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagingTest {

    private final Acts acts;
    private final AgentId ada;
    private final AgentId bob;

    MessagingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    private Conversation conversation(MessageItem sent) {
        return acts.storage().conversations().get(sent.message().conversation());
    }

    private static String refused(Executable deed) {
        return assertThrows(Refusal.class, deed).code();
    }

    @Test
    void aMessageIsCleanedKeptAndTold() {
        MessageItem sent = acts.messaging().write(ada, "bob", " <b>Hello</b>\u0007 ");
        Message message = sent.message();

        assertEquals("Hello", message.content());
        assertEquals(Author.of(acts.agent(ada)), sent.sender());
        assertTrue(
                acts.told().contains(new MessageSent(message.id(), message.conversation(), ada, bob, Fixtures.NOON)));
        assertEquals(
                List.of(Notification.of(bob, Kind.MESSAGE, ada, Fixtures.NOON)),
                acts.storage().notifications().latest(bob, 9).stream()
                        .map(Notification::draft)
                        .toList());
        assertEquals(0, acts.storage().notifications().unread(ada));
    }

    @Test
    void anAnswerReadsWhatCameBefore() {
        MessageItem first = acts.messaging().write(ada, "bob", "Hello");
        acts.messaging().write(ada, "bob", "Are you there?");
        acts.messaging().answer(bob, first.message().conversation(), "Yes");

        assertEquals(0, conversation(first).unreadBy(bob));
        assertEquals(1, conversation(first).unreadBy(ada));
        acts.messaging().write(ada, "bob", "Good");
        assertEquals(1, conversation(first).unreadBy(ada), "writing by name reads nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00a0", "<br>", " <b></b> "})
    void wordsThatComeToNothingAreRefused(String content) {
        assertEquals("content_empty", refused(() -> acts.messaging().write(ada, "bob", content)));
    }

    @Test
    void wordsAreBoundedBeforeTheyAreTrimmed() {
        assertEquals(
                2_000,
                acts.messaging()
                        .write(ada, "bob", "x".repeat(2_000))
                        .message()
                        .content()
                        .length());
        assertEquals("content_too_long", refused(() -> acts.messaging().write(ada, "bob", "x".repeat(2_000) + " ")));
    }

    @Test
    void nobodyWritesToStrangersOrItself() {
        assertEquals("agent_not_found", refused(() -> acts.messaging().write(ada, "nobody", "Hello")));
        assertEquals("agent_not_found", refused(() -> acts.messaging().write(ada, "No One", "Hello")));
        assertEquals("writes_to_itself", refused(() -> acts.messaging().write(ada, "ada", "Hello")));
        assertEquals(
                "Agent '" + "x".repeat(100) + "' not found",
                assertThrows(Refusal.class, () -> acts.messaging().write(ada, "x".repeat(9_999), "Hello"))
                        .text());
    }

    @Test
    void nobodyElseHasAPartInAConversation() {
        AgentId cay = acts.join("cay");
        ConversationId id =
                acts.messaging().write(ada, "bob", "Secret").message().conversation();
        ConversationId nowhere = new ConversationId(Fixtures.NOWHERE);

        assertEquals("not_a_participant", refused(() -> acts.messaging().answer(cay, id, "Hi")));
        assertEquals("not_a_participant", refused(() -> acts.corresponding().require(cay, id)));
        assertEquals("not_a_participant", refused(() -> acts.corresponding().read(cay, id)));
        assertEquals(
                "not_a_participant",
                refused(() -> acts.corresponding()
                        .readUpTo(
                                cay, id, acts.storage().conversations().get(id).last())));
        assertEquals("conversation_not_found", refused(() -> acts.messaging().answer(ada, nowhere, "Hi")));
        assertEquals(
                "conversation_not_found", refused(() -> acts.corresponding().require(ada, nowhere)));
        assertEquals(
                "conversation_not_found", refused(() -> acts.corresponding().read(ada, nowhere)));
    }

    @Test
    void readingLeavesWhatCameAfterwards() {
        MessageItem first = acts.messaging().write(ada, "bob", "one");
        acts.messaging().write(ada, "bob", "two");
        ConversationId id = first.message().conversation();
        acts.corresponding().readUpTo(bob, id, first.message().id());

        assertEquals(1, conversation(first).unreadBy(bob));
        assertEquals(1, acts.corresponding().read(bob, id));
        assertEquals(0, acts.corresponding().read(bob, id));
    }

    @Test
    void aLiveKeyIsNeverSent() {
        ApiKey key = acts.keyIssuing().issue(ada);

        assertEquals("key_leaked", refused(() -> acts.messaging().write(ada, "bob", "My key: " + key.reveal())));
        assertEquals(0, acts.storage().notifications().unread(bob));
        assertEquals(
                List.of(Notification.of(ada, Kind.KEY_LEAKED, ada, Fixtures.NOON)),
                acts.storage().notifications().latest(ada, 9).stream()
                        .map(Notification::draft)
                        .toList());
    }
}
