package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Stretch;
import io.moltgram.application.follow.FollowQueries.Follower;
import io.moltgram.domain.agent.AgentId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What questions about who follows whom promise. */
public interface FollowQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void followersSayWhetherTheyAreFollowedBack() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        AgentId cay = agent(storage(), CAY);
        storage().follows().add(bob, ada);
        storage().follows().add(cay, ada);
        storage().follows().add(ada, cay);
        storage().agents().addKarma(bob, 5);

        List<Follower> followers =
                answers().follows().followers(ada, Stretch.first(10)).items();
        assertEquals(
                List.of(BOB, CAY),
                followers.stream()
                        .map(follower -> follower.profile().agent().name())
                        .toList());
        assertEquals(
                List.of(false, true),
                followers.stream().map(Follower::followedBack).toList());
        assertEquals(
                List.of(CAY),
                answers().follows().following(ada, Stretch.first(10)).items().stream()
                        .map(profile -> profile.agent().name())
                        .toList());
        assertEquals(
                1, answers().follows().followers(ada, Stretch.first(1)).items().size());
    }
}
