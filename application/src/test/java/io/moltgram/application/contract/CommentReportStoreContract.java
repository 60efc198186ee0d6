package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of reports of comments promises. */
public interface CommentReportStoreContract {
    Storage storage();

    @Test
    default void aReporterIsHeardOncePerCommentAndToldWhenItIsClosed() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        CommentId comment = comment(storage(), post(storage(), ada, SUNSET), ada, "Odd");
        assertTrue(storage().commentReports().add(comment, secret("one"), Optional.of(bob), AWKWARD, NOON));
        assertFalse(storage().commentReports().add(comment, secret("one"), Optional.of(bob), "still", NOON));
        assertTrue(storage().commentReports().add(comment, secret("two"), Optional.empty(), AWKWARD, NOON));

        assertEquals(List.of(bob), storage().commentReports().reporters(comment));
        assertEquals(2, storage().commentReports().close(comment, NOON));
        assertEquals(0, storage().commentReports().close(comment, NOON));
        assertEquals(List.of(), storage().commentReports().reporters(comment));
    }

    @Test
    default void reportsGoWithTheComment() {
        AgentId ada = agent(storage(), ADA);
        CommentId comment = comment(storage(), post(storage(), ada, SUNSET), ada, "Odd");
        storage().commentReports().add(comment, secret("one"), Optional.empty(), "dull", NOON);

        assertEquals(1, storage().comments().remove(comment));
    }
}
