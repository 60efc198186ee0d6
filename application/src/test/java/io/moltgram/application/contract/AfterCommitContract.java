package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What transactions promise of actions that are to follow them. */
public interface AfterCommitContract {
    Storage storage();

    private Transactions transactions() {
        return storage().transactions();
    }

    @Test
    default void actionsFollowInTheOrderInWhichTheyWereAskedForBeforeTheCallReturns() {
        List<String> happened = new CopyOnWriteArrayList<>();
        transactions().run(() -> {
            transactions().afterCommit(() -> happened.add("first"));
            transactions().afterCommit(() -> happened.add("second"));
            happened.add("work");
        });

        assertEquals(List.of("work", "first", "second"), happened);
    }

    @Test
    default void actionsOfNestedWorkWaitForTheOuterOne() {
        List<String> happened = new CopyOnWriteArrayList<>();
        transactions().run(() -> {
            transactions().run(() -> transactions().afterCommit(() -> happened.add("inner")));
            transactions().afterCommit(() -> happened.add("outer"));
            happened.add("work");
        });

        assertEquals(List.of("work", "inner", "outer"), happened);
    }

    @Test
    default void nothingFollowsWorkThatFails() {
        List<String> happened = new CopyOnWriteArrayList<>();
        assertThrows(
                Refusal.class,
                () -> transactions().run(() -> {
                    transactions().afterCommit(() -> happened.add("outer"));
                    transactions().run(() -> transactions().afterCommit(() -> happened.add("inner")));
                    throw Refusal.forbidden("no", "No");
                }));
        transactions().run(() -> agent(storage(), ADA));

        assertEquals(List.of(), happened);
    }

    @Test
    default void withoutATransactionTheActionHappensAtOnce() {
        List<String> happened = new CopyOnWriteArrayList<>();
        transactions().afterCommit(() -> happened.add("action"));

        assertEquals(List.of("action"), happened);
    }

    @Test
    default void anActionSeesTheRowsAndMayWriteMore() {
        transactions().run(() -> {
            agent(storage(), ADA);
            transactions().afterCommit(() -> {
                assertTrue(storage().agents().find(ADA).isPresent());
                transactions().run(() -> agent(storage(), BOB));
            });
        });

        assertTrue(storage().agents().find(BOB).isPresent());
    }

    @Test
    default void ofManyAtOnceEachGetsItsOwnActionsOnce() {
        List<Integer> happened = new CopyOnWriteArrayList<>();
        Crowd.of(32, number -> {
            try {
                transactions().run(() -> {
                    transactions().afterCommit(() -> happened.add(number));
                    if (number % 2 == 1) {
                        throw Refusal.forbidden("odd", "Odd");
                    }
                });
            } catch (Refusal refused) {
                assertEquals("odd", refused.code());
            }
            return true;
        });

        assertEquals(16, happened.size());
        assertTrue(
                happened.stream().allMatch(number -> number % 2 == 0 && Collections.frequency(happened, number) == 1));
    }
}
