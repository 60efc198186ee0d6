package io.moltgram.application.switches;

import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.switches.Network;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Says what is off, at every request, from memory. Somebody has it look at the store now and then, so that what another
 * process switched is noticed too. While the store cannot be read, what was known last holds.
 */
public final class SwitchBoard {

    /** What the settings of this process switch off. */
    public record Fixed(List<Switch> switches) {

        public static final Fixed NONE = new Fixed(List.of());

        public Fixed {
            switches = List.copyOf(switches);
        }
    }

    private final Supplier<List<Switch>> store;
    private final Fixed fixed;
    private final InstantSource clock;
    private final AtomicReference<List<Switch>> kept = new AtomicReference<>(List.of());
    private final AtomicReference<List<Switch>> told = new AtomicReference<>(List.of());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param store gives all that are kept, see {@link SwitchStore#all} */
    public SwitchBoard(Supplier<List<Switch>> store, Fixed fixed, InstantSource clock) {
        this.store = store;
        this.fixed = fixed;
        this.clock = clock;
        kept.set(fixed.switches());
    }

    /** One on which nothing is ever off. */
    public static SwitchBoard untouched() {
        return new SwitchBoard(List::of, Fixed.NONE, () -> Instant.EPOCH);
    }

    /** Is told when something went off or on, by whoever noticed it first. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** What is off just now. */
    public List<Switch> off() {
        List<Switch> off = kept.get();
        Instant now = clock.instant();
        for (Switch one : off) {
            if (!one.isOn(now)) {
                off = off.stream().filter(each -> each.isOn(now)).toList();
                break;
            }
        }
        List<Switch> before = told.get();
        if (!before.equals(off) && told.compareAndSet(before, off)) {
            listeners.forEach(Runnable::run);
        }
        return off;
    }

    /** The switch that holds for everybody, if it is off. */
    public Optional<Switch> find(SwitchKind kind) {
        return off().stream().filter(one -> one.kind() == kind).findFirst();
    }

    /** Refuses what is switched off for everybody. */
    public void require(SwitchKind kind) {
        find(kind).ifPresent(one -> {
            throw one.refusal(clock.instant());
        });
    }

    public Optional<Switch> of(KeyId key) {
        String number = Long.toString(key.value());
        return off().stream()
                .filter(one -> one.kind() == SwitchKind.KEY && one.subject().equals(number))
                .findFirst();
    }

    /** @param caller an address, or a /64 network of IPv6 */
    public Optional<Switch> of(SwitchKind kind, String caller) {
        return off().stream()
                .filter(one -> one.kind() == kind && new Network(one.subject()).contains(caller))
                .findFirst();
    }

    /** Looks at the store; returns false if that could not be read. */
    public boolean look() {
        try {
            List<Switch> all = new ArrayList<>(fixed.switches());
            all.addAll(store.get());
            kept.set(List.copyOf(all));
            off();
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
