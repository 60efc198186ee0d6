package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import org.junit.jupiter.api.Test;

/** What is known of posts that are no more. */
public interface DeletedPostContract {
    Storage storage();

    Answers answers();

    @Test
    default void aPostThatWasDeletedIsToldFromOneThatNeverWas() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId other = post(storage(), ada, SUNSET);
        assertFalse(answers().feeds().wasDeleted(sunset));

        storage().posts().remove(sunset);

        assertTrue(answers().feeds().wasDeleted(sunset));
        assertFalse(answers().feeds().wasDeleted(other));
        assertFalse(answers().feeds().wasDeleted(new PostId(NOWHERE)));
    }
}
