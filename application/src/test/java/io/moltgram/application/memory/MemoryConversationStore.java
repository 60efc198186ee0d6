package io.moltgram.application.memory;

import io.moltgram.application.message.ConversationStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts what is unread anew whenever it is asked for. */
final class MemoryConversationStore implements ConversationStore {

    private final MemoryTables tables;

    MemoryConversationStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public Message send(AgentId from, AgentId to, String content, Instant at) {
        synchronized (tables) {
            tables.agents.require(from);
            tables.agents.require(to);
            AgentId first = from.value() < to.value() ? from : to;
            AgentId second = first.equals(from) ? to : from;
            Optional<Conversation> known = tables.conversations.values().stream()
                    .filter(each -> each.first().equals(first) && each.second().equals(second))
                    .findFirst();
            ConversationId id = known.map(Conversation::id).orElseGet(() -> new ConversationId(tables.nextNumber()));
            Message message = new Message(new MessageId(tables.nextNumber()), id, from, content, false, at);
            tables.messages.put(message.id(), message);
            Instant begun = known.map(Conversation::createdAt).orElse(at);
            tables.conversations.put(id, new Conversation(id, first, second, 0, 0, message.id(), at, begun));
            return message;
        }
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.conversations.get(id)).map(this::counted);
        }
    }

    @Override
    public Optional<String> content(MessageId id) {
        synchronized (tables) {
            return Optional.ofNullable(tables.messages.get(id)).map(Message::content);
        }
    }

    @Override
    public long read(ConversationId id, AgentId agent, MessageId upTo) {
        synchronized (tables) {
            List<Message> read = find(id).stream()
                    .flatMap(conversation -> unread(conversation, agent).stream())
                    .filter(message -> message.id().value() <= upTo.value())
                    .toList();
            read.forEach(message -> tables.messages.put(
                    message.id(),
                    new Message(message.id(), id, message.sender(), message.content(), true, message.createdAt())));
            return read.size();
        }
    }

    private List<Message> unread(Conversation conversation, AgentId agent) {
        return tables.messages.values().stream()
                .filter(message -> message.conversation().equals(conversation.id())
                        && message.sender().equals(conversation.other(agent))
                        && !message.read())
                .toList();
    }

    private Conversation counted(Conversation conversation) {
        return new Conversation(
                conversation.id(),
                conversation.first(),
                conversation.second(),
                unread(conversation, conversation.first()).size(),
                unread(conversation, conversation.second()).size(),
                conversation.last(),
                conversation.lastMessageAt(),
                conversation.createdAt());
    }
}
