package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.Undertaking;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What transactions do for a thread that only tries, or that wants something done with each of them. */
public interface RehearsalContract {
    Storage storage();

    private Transactions transactions() {
        return storage().transactions();
    }

    @Test
    default void theValueComesBackAndNothingStays() {
        List<String> names = new ArrayList<>();

        Rehearsal.of(() -> names.add(transactions().call(() -> {
            agent(storage(), ADA);
            return storage().agents().get(ADA).name().value();
        })));

        assertEquals(List.of("ada"), names);
        assertEquals(Optional.empty(), storage().agents().find(ADA));
        agent(storage(), ADA);
        assertEquals(1, storage().agents().count());
    }

    @Test
    default void aNestedCallIsTriedWithTheOuterOne() {
        Rehearsal.of(() -> transactions().run(() -> {
            transactions().run(() -> agent(storage(), ADA));
            assertTrue(storage().agents().find(ADA).isPresent());
            assertTrue(Rehearsal.isOn());
        }));

        assertEquals(Optional.empty(), storage().agents().find(ADA));
    }

    @Test
    default void aRefusalComesOutAsItWasThrown() {
        Refusal refusal = Refusal.conflict("taken", "Taken");
        Rehearsal.Act<RuntimeException> act = () -> transactions().run(() -> {
            agent(storage(), ADA);
            throw refusal;
        });

        assertSame(refusal, assertThrows(Refusal.class, () -> Rehearsal.of(act)));
        assertEquals(Optional.empty(), storage().agents().find(ADA));
    }

    @Test
    default void nothingFollows() {
        List<String> done = new ArrayList<>();

        Rehearsal.of(() -> {
            transactions().run(() -> {
                agent(storage(), ADA);
                transactions().afterCommit(() -> done.add("after it"));
            });
            transactions().afterCommit(() -> done.add("at once"));
        });
        transactions().run(() -> transactions().afterCommit(() -> done.add("in earnest")));

        assertEquals(List.of("in earnest"), done);
    }

    @Test
    default void whatOthersDoMeanwhileIsInEarnest() {
        Rehearsal.of(() -> {
            transactions().run(() -> agent(storage(), ADA));
            CompletableFuture.runAsync(() -> transactions().run(() -> agent(storage(), BOB)))
                    .join();
        });
        transactions().run(() -> agent(storage(), CAY));

        assertEquals(Optional.empty(), storage().agents().find(ADA));
        assertEquals(2, storage().agents().count());
    }

    @Test
    default void whatIsUndertakenIsDoneWithTheWorkOrNotAtAll() {
        AgentId ada = agent(storage(), ADA);
        Runnable first = () -> storage().agents().addKarma(ada, 1);

        Undertaking.of(first, () -> {
            transactions().run(() -> transactions().run(() -> agent(storage(), BOB)));
            assertThrows(
                    Refusal.class,
                    () -> transactions().run(() -> {
                        throw Refusal.forbidden("no", "No");
                    }));
        });
        transactions().run(() -> agent(storage(), CAY));

        assertEquals(1, storage().agents().get(ada).karma());
    }

    @Test
    default void workIsNotDoneWhenWhatGoesBeforeItFails() {
        Runnable first = () -> {
            throw Refusal.conflict("late", "Too late");
        };
        Rehearsal.Act<RuntimeException> act = () -> transactions().run(() -> agent(storage(), ADA));

        assertThrows(Refusal.class, () -> Undertaking.of(first, act));
        assertEquals(Optional.empty(), storage().agents().find(ADA));
    }
}
