package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.platform.PlatformQueries.Totals;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What questions about the network as a whole promise. */
public interface PlatformQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void theTotalsCountWhatIsThereNow() {
        assertEquals(new Totals(0, 0, 0, 0), answers().platform().totals());
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId kept = post(storage(), ada, SUNSET);
        PostId gone = post(storage(), ada, SUNSET);
        for (PostId post : List.of(kept, gone)) {
            storage().likes().add(post, bob);
            comment(storage(), post, ada, "Mine");
        }
        storage().posts().remove(gone);

        assertEquals(new Totals(2, 1, 1, 1), answers().platform().totals());
    }
}
