package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.message.ConversationStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of conversations promises. */
public interface ConversationStoreContract {
    Storage storage();

    private ConversationStore conversations() {
        return storage().conversations();
    }

    private Message send(AgentId from, AgentId to) {
        return conversations().send(from, to, "Hello", NOON);
    }

    @Test
    default void aPairHasOneConversationWhoeverWritesFirst() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        Message first = conversations().send(bob, ada, AWKWARD, NOON);
        Message second = conversations().send(ada, bob, "Well", NOON.plusSeconds(5));
        Message other = send(cay, ada);

        assertEquals(new Message(first.id(), first.conversation(), bob, AWKWARD, false, NOON), first);
        assertEquals(first.conversation(), second.conversation());
        assertNotEquals(first.conversation(), other.conversation());
        assertEquals(Optional.of(AWKWARD), conversations().content(first.id()));
        assertTrue(first.id().value() < second.id().value());
        assertEquals(
                new Conversation(first.conversation(), ada, bob, 1, 1, second.id(), NOON.plusSeconds(5), NOON),
                conversations().get(first.conversation()));
    }

    @Test
    default void readingCountsWhatTheOtherWroteUpToAMessage() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob).conversation();
        Message second = send(ada, bob);
        send(bob, ada);
        Message last = send(ada, bob);
        assertEquals(3, conversations().get(id).unreadBy(bob));

        assertEquals(2, conversations().read(id, bob, second.id()));
        assertEquals(0, conversations().read(id, bob, second.id()));
        assertEquals(1, conversations().get(id).unreadBy(bob));
        assertEquals(1, conversations().get(id).unreadBy(ada));
        assertEquals(1, conversations().read(id, bob, last.id()));
        assertEquals(0, conversations().read(id, bob, second.id()), "reading less than before");
        assertEquals(0, conversations().get(id).unreadBy(bob));
        assertEquals(1, conversations().get(id).unreadBy(ada));
    }

    @Test
    default void theWriterReadsNothingByWriting() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob).conversation();
        send(bob, ada);

        assertEquals(1, conversations().get(id).unreadBy(ada));
        assertEquals(1, conversations().get(id).unreadBy(bob));
    }

    @Test
    default void whatIsNotThereIsNotFoundAndNotRead() {
        AgentId ada = agent(storage(), ADA);
        ConversationId nowhere = new ConversationId(NOWHERE);

        assertEquals(Optional.empty(), conversations().find(nowhere));
        assertEquals(Optional.empty(), conversations().content(new MessageId(NOWHERE)));
        assertEquals(0, conversations().read(nowhere, ada, new MessageId(NOWHERE)));
        assertEquals(
                "conversation_not_found",
                assertThrows(Refusal.class, () -> conversations().get(nowhere)).code());
    }

    @Test
    default void aFirstMessageThatIsUndoneLeavesNoConversation() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId[] begun = new ConversationId[1];
        assertThrows(
                Refusal.class,
                () -> storage().transactions().run(() -> {
                    begun[0] = send(ada, bob).conversation();
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.empty(), conversations().find(begun[0]));
    }

    @Test
    default void manyFirstMessagesAtOnceBeginOneConversation() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        List<Message> sent = Crowd.of(64, number -> number % 2 == 0 ? send(ada, bob) : send(bob, ada));

        Set<ConversationId> ids = new HashSet<>();
        sent.forEach(message -> ids.add(message.conversation()));
        assertEquals(1, ids.size());
        Conversation conversation = conversations().get(ids.iterator().next());
        assertEquals(32, conversation.unreadBy(ada));
        assertEquals(32, conversation.unreadBy(bob));
        assertEquals(
                sent.stream().mapToLong(message -> message.id().value()).max().orElseThrow(),
                conversation.last().value());
    }

    @Test
    default void whatIsReadWhileMoreIsWrittenIsCountedOnce() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob).conversation();
        List<Long> read = Crowd.of(32, number -> {
            if (number % 2 == 0) {
                send(ada, bob);
                return 0L;
            }
            return conversations().read(id, bob, conversations().get(id).last());
        });

        long all = read.stream().mapToLong(count -> count).sum();
        assertEquals(17, all + conversations().get(id).unreadBy(bob));
    }
}
