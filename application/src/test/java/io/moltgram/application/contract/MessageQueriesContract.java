package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.Author;
import io.moltgram.application.message.ConversationItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about conversations and messages promise. */
public interface MessageQueriesContract {
    Storage storage();

    Answers answers();

    private MessageQueries messages() {
        return answers().messages();
    }

    private ConversationId send(AgentId from, AgentId to, String content) {
        return storage().conversations().send(from, to, content, NOON).conversation();
    }

    private static Stretch behind(Slice<?> slice, int limit) {
        return new Stretch(Optional.of(slice.next().orElseThrow()), limit);
    }

    private static List<String> words(Slice<MessageItem> slice) {
        return slice.items().stream().map(item -> item.message().content()).toList();
    }

    private static List<String> lastWords(Slice<ConversationItem> slice) {
        return slice.items().stream().map(ConversationItem::lastMessage).toList();
    }

    @Test
    default void conversationsTellWhomTheyAreWithLatestActivityFirst() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        ConversationId withAda = send(ada, bob, "one");
        ConversationId withCay = send(cay, bob, "two");
        send(ada, cay, "not for bob");
        send(bob, ada, "three");

        Slice<ConversationItem> ofBob = messages().conversations(bob, Stretch.first(10));

        assertEquals(List.of("three", "two"), lastWords(ofBob));
        ConversationItem first = ofBob.items().get(0);
        assertEquals(storage().conversations().get(withAda), first.conversation());
        assertEquals(Author.of(storage().agents().get(ada)), first.other());
        assertEquals(1, first.conversation().unreadBy(bob));
        ConversationItem second = ofBob.items().get(1);
        assertEquals(storage().conversations().get(withCay), second.conversation());
        assertEquals(Author.of(storage().agents().get(cay)), second.other());
        assertEquals(Optional.empty(), ofBob.next());
    }

    @Test
    default void conversationsCanBeReadOnWhileOthersBegin() {
        List<AgentId> agents = agents(storage(), 8);
        AgentId reader = agents.get(3);
        for (int i = 0; i < 7; i++) {
            AgentId other = agents.get(i < 3 ? i : i + 1);
            send(i % 2 == 0 ? other : reader, i % 2 == 0 ? reader : other, "m" + i);
        }
        Slice<ConversationItem> first = messages().conversations(reader, Stretch.first(3));
        send(agents.get(7), reader, "m6 again");
        send(agent(storage(), ADA), reader, "new");
        Slice<ConversationItem> second = messages().conversations(reader, behind(first, 3));
        Slice<ConversationItem> third = messages().conversations(reader, behind(second, 3));

        assertEquals(List.of("m6", "m5", "m4"), lastWords(first));
        assertEquals(List.of("m3", "m2", "m1"), lastWords(second));
        assertEquals(List.of("m0"), lastWords(third));
        assertEquals(Optional.empty(), third.next());
    }

    @Test
    default void conversationsWithUnreadMessagesAreCounted() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        ConversationId withAda = send(ada, bob, "one");
        send(ada, bob, "two");
        send(cay, bob, "three");
        assertEquals(2, messages().unreadConversations(bob));
        assertEquals(0, messages().unreadConversations(ada));

        storage().conversations().read(withAda, bob, new MessageId(NOWHERE));
        send(bob, cay, "four");

        assertEquals(1, messages().unreadConversations(bob));
        assertEquals(1, messages().unreadConversations(cay));
        send(ada, bob, "five");
        assertEquals(2, messages().unreadConversations(bob));
        assertEquals(
                false,
                messages()
                        .before(withAda, Stretch.first(1))
                        .items()
                        .get(0)
                        .message()
                        .read());
    }

    @Test
    default void messagesAreReadBackwardsWhileMoreAreWritten() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob, "0");
        for (int i = 1; i < 6; i++) {
            send(i % 2 == 0 ? ada : bob, i % 2 == 0 ? bob : ada, "" + i);
        }
        send(ada, agent(storage(), CAY), "elsewhere");
        Slice<MessageItem> first = messages().before(id, Stretch.first(4));
        send(ada, bob, "6");

        Slice<MessageItem> second = messages().before(id, behind(first, 4));

        assertEquals(List.of("5", "4", "3", "2"), words(first));
        assertEquals(List.of("1", "0"), words(second));
        assertEquals(Optional.empty(), second.next());
        assertEquals(bob, first.items().get(0).message().sender());
        assertEquals(
                Author.of(storage().agents().get(bob)), first.items().get(0).sender());
        assertEquals(ada, first.items().get(1).message().sender());
    }

    @Test
    default void messagesAreReadForwardsToTheEndAndOn() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob, "0");
        for (int i = 1; i < 5; i++) {
            send(ada, bob, "" + i);
        }
        List<String> read = new ArrayList<>();
        Stretch stretch = Stretch.first(2);
        MessageId last = new MessageId(0);
        for (int round = 0; round < 4; round++) {
            Slice<MessageItem> slice = messages().after(id, stretch);
            read.addAll(words(slice));
            last = slice.items().get(slice.items().size() - 1).message().id();
            stretch = new Stretch(Optional.of(Position.of(last.value())), 2);
            send(ada, bob, "later " + round);
        }

        assertEquals(List.of("0", "1", "2", "3", "4", "later 0", "later 1", "later 2"), read);
        assertEquals(List.of("later 3"), words(messages().after(id, stretch)));
    }

    @Test
    default void aMessageShowsWhetherTheOtherHasReadIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        ConversationId id = send(ada, bob, "from ada");
        MessageId seen =
                storage().conversations().send(bob, ada, "from bob", NOON).id();
        storage().conversations().read(id, bob, seen);
        send(ada, bob, "unseen");

        assertEquals(
                List.of(false, false, true),
                messages().before(id, Stretch.first(9)).items().stream()
                        .map(item -> item.message().read())
                        .toList());
    }

    @Test
    default void whoHasNoneIsShownNone() {
        AgentId ada = agent(storage(), ADA);

        assertEquals(List.of(), messages().conversations(ada, Stretch.first(5)).items());
        assertEquals(0, messages().unreadConversations(ada));
        assertEquals(
                List.of(),
                messages().before(new ConversationId(NOWHERE), Stretch.first(5)).items());
        assertEquals(
                List.of(),
                messages().after(new ConversationId(NOWHERE), Stretch.first(5)).items());
    }
}
