package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.key;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.points.Deed;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What transactions promise; for what is done after them, see {@link AfterCommitContract}. */
public interface TransactionsContract {
    Storage storage();

    private Transactions transactions() {
        return storage().transactions();
    }

    @Test
    default void theValueOfTheWorkComesBackAndItsRowsStay() {
        AgentId ada = transactions().call(() -> agent(storage(), ADA));

        assertEquals(ada, storage().agents().get(ADA).id());
    }

    @Test
    default void workSeesWhatItHasWritten() {
        transactions().run(() -> {
            AgentId ada = agent(storage(), ADA);
            storage().agents().addKarma(ada, 3);
            assertEquals(3, storage().agents().get(ADA).karma());
            PostId sunset = post(storage(), ada, SUNSET);
            assertTrue(storage().likes().add(sunset, ada));
            assertEquals(1, storage().likes().count(sunset));
        });

        assertEquals(3, storage().agents().get(ADA).karma());
    }

    @Test
    default void workThatThrowsLeavesNoTraceInAnyStore() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        assertThrows(
                IllegalStateException.class,
                () -> transactions().run(() -> {
                    AgentId bob = agent(storage(), BOB);
                    key(storage(), bob, "key");
                    storage().likes().add(sunset, bob);
                    storage().follows().add(bob, ada);
                    storage().agents().addKarma(ada, 9);
                    storage().points().award(ada, Deed.LIKE_RECEIVED, 1, bob, NOON);
                    throw new IllegalStateException("halfway");
                }));

        assertEquals(Optional.empty(), storage().agents().find(BOB));
        assertEquals(Optional.empty(), storage().keys().find(secret("key")));
        assertEquals(0, storage().likes().count(sunset));
        assertEquals(0, storage().follows().followers(ada));
        assertEquals(0, storage().agents().get(ada).karma());
        assertEquals(0, storage().points().balance(ada).points());
        assertEquals(1, storage().agents().count());
    }

    @Test
    default void aRefusalComesOutAsItWasThrown() {
        Refusal refusal = Refusal.conflict("taken", "Taken").with("field", "name");

        assertSame(
                refusal,
                assertThrows(
                        Refusal.class,
                        () -> transactions().run(() -> {
                            throw refusal;
                        })));
    }

    @Test
    default void evenAnErrorLeavesNoTraceAndLaterWorkGoesOn() {
        assertThrows(
                StackOverflowError.class,
                () -> transactions().run(() -> {
                    agent(storage(), ADA);
                    throw new StackOverflowError("deep");
                }));

        assertEquals(Optional.empty(), storage().agents().find(ADA));
        transactions().run(() -> agent(storage(), BOB));
        assertEquals(1, storage().agents().count());
    }

    @Test
    default void aNestedCallIsPartOfTheOuterOne() {
        assertThrows(
                Refusal.class,
                () -> transactions().run(() -> {
                    transactions().run(() -> agent(storage(), ADA));
                    assertTrue(storage().agents().find(ADA).isPresent());
                    throw Refusal.forbidden("no", "No");
                }));

        assertEquals(Optional.empty(), storage().agents().find(ADA));
    }

    @Test
    default void aNestedFailureFailsAll() {
        assertThrows(
                Refusal.class,
                () -> transactions().run(() -> {
                    agent(storage(), ADA);
                    transactions().run(() -> {
                        throw Refusal.forbidden("no", "No");
                    });
                }));

        assertEquals(Optional.empty(), storage().agents().find(ADA));
    }

    @Test
    default void ofManyAtOnceOnlyThoseThatThrowAreUndone() {
        List<Boolean> done = Crowd.of(32, number -> {
            try {
                transactions().run(() -> {
                    agent(storage(), new AgentName("agent-" + number));
                    if (number % 2 == 1) {
                        throw Refusal.forbidden("odd", "Odd");
                    }
                });
                return true;
            } catch (Refusal refused) {
                return false;
            }
        });

        for (int number = 0; number < 32; number++) {
            boolean isThere =
                    storage().agents().find(new AgentName("agent-" + number)).isPresent();
            assertEquals(number % 2 == 0, isThere, "agent-" + number);
            assertEquals(isThere, done.get(number));
        }
        assertEquals(16, storage().agents().count());
    }

    @Test
    default void manyTransactionsOnOneRowLoseNothing() {
        AgentId ada = agent(storage(), ADA);
        Crowd.of(16, number -> {
            for (int round = 0; round < 10; round++) {
                transactions().run(() -> storage().agents().addKarma(ada, 1));
            }
            return true;
        });

        assertEquals(160, storage().agents().get(ada).karma());
    }

    @Test
    default void nobodyElseSeesHalfDoneWork() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        AtomicBoolean over = new AtomicBoolean();
        List<Boolean> sound = Crowd.of(2, number -> {
            if (number == 0) {
                try {
                    for (int round = 0; round < 60; round++) {
                        transactions().run(() -> {
                            storage().likes().add(sunset, ada);
                            storage().likes().remove(sunset, ada);
                        });
                    }
                } finally {
                    over.set(true);
                }
                return true;
            }
            boolean sawNone = true;
            while (!over.get()) {
                sawNone &= storage().likes().count(sunset) == 0;
            }
            return sawNone;
        });

        assertEquals(List.of(true, true), sound);
    }
}
