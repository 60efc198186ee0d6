package io.moltgram.application.memory;

import io.moltgram.application.post.PinStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class MemoryPinStore implements PinStore {

    private final MemoryTables tables;

    MemoryPinStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Pin> hold(AgentId agent) {
        synchronized (tables) {
            return tables.pins.values().stream()
                    .filter(pin -> pin.agent().equals(agent))
                    .sorted(Comparator.comparing(Pin::position))
                    .toList();
        }
    }

    @Override
    public void add(Pin pin) {
        synchronized (tables) {
            boolean isTaken = hold(pin.agent()).stream().anyMatch(other -> other.position() == pin.position());
            if (isTaken || tables.pins.containsKey(pin.post())) {
                throw new IllegalStateException("taken: " + pin);
            }
            tables.posts.require(pin.post());
            tables.pins.put(pin.post(), pin);
        }
    }

    @Override
    public boolean remove(AgentId agent, PostId post) {
        synchronized (tables) {
            Optional<Pin> found = find(post).filter(pin -> pin.agent().equals(agent));
            found.ifPresent(pin -> {
                tables.pins.remove(post);
                tables.pins.replaceAll((same, other) -> moved(other, pin));
            });
            return found.isPresent();
        }
    }

    @Override
    public Optional<Pin> find(PostId post) {
        synchronized (tables) {
            return Optional.ofNullable(tables.pins.get(post));
        }
    }

    private static Pin moved(Pin pin, Pin gone) {
        return pin.agent().equals(gone.agent()) && pin.position() > gone.position()
                ? new Pin(pin.post(), pin.agent(), pin.position() - 1, pin.at())
                : pin;
    }
}
