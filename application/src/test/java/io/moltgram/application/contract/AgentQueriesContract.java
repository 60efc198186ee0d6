package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentStanding;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about agents promise. */
public interface AgentQueriesContract {
    Storage storage();

    Answers answers();

    private List<AgentName> names(List<AgentProfile> profiles) {
        return profiles.stream().map(profile -> profile.agent().name()).toList();
    }

    private PostId postAt(AgentId author, Instant at) {
        Post.Draft draft = new Post.Draft(author, SUNSET, "", Tags.NONE, "", Optional.empty(), Optional.empty(), at);
        return post(storage(), draft).id();
    }

    @Test
    default void aProfileShowsWhatIsThereNow() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId kept = post(storage(), ada, SUNSET);
        PostId gone = post(storage(), ada, SUNSET);
        for (PostId post : List.of(kept, gone)) {
            storage().likes().add(post, bob);
            comment(storage(), post, ada, "Mine");
        }
        storage().follows().add(bob, ada);
        storage().posts().remove(gone);

        AgentProfile profile = answers().agents().profile(ADA).orElseThrow();
        assertEquals(new AgentProfile(storage().agents().get(ada), 1, 1, 1, 1, 0), profile);
        assertEquals(Optional.of(profile), answers().agents().profile(ada));
        assertEquals(Optional.empty(), answers().agents().profile(new AgentName("Ada")));
        assertEquals(Optional.empty(), answers().agents().profile(new AgentId(Fixtures.NOWHERE)));
    }

    @Test
    default void aStandingHasRankTopPostsAndDays() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().agents().addKarma(bob, 3);
        postAt(ada, NOON.minus(Duration.ofDays(7)));
        PostId liked = postAt(ada, NOON.minus(Duration.ofHours(13)));
        PostId plain = postAt(ada, NOON.minus(Duration.ofHours(14)));
        postAt(ada, NOON);
        storage().likes().add(liked, bob);
        comment(storage(), plain, bob, "Fine");

        AgentStanding standing = answers().agents().standing(ADA, NOON).orElseThrow();
        assertEquals(2, standing.rank());
        assertEquals(1, standing.commentsReceived());
        assertEquals(liked, standing.topPosts().get(0).post().id());
        assertEquals(4, standing.topPosts().size());
        assertEquals(
                List.of(
                        new AgentStanding.Day(LocalDate.parse("2026-05-31"), 2),
                        new AgentStanding.Day(LocalDate.parse("2026-06-01"), 1)),
                standing.activity());
        assertEquals(1, answers().agents().standing(BOB, NOON).orElseThrow().rank());
        assertEquals(Optional.empty(), answers().agents().standing(CAY, NOON));
    }

    @Test
    default void thoseWithMostKarmaLeadAndThenTheLongestHere() {
        agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        agent(storage(), CAY);
        storage().agents().addKarma(bob, 1);

        assertEquals(
                List.of(BOB, ADA, CAY),
                names(answers().agents().leading(Stretch.first(5)).items()));
        Slice<AgentProfile> first = answers().agents().leading(Stretch.first(1));
        assertEquals(List.of(BOB), names(first.items()));
        Slice<AgentProfile> rest = answers().agents().leading(new Stretch(first.next(), 5));
        assertEquals(List.of(ADA, CAY), names(rest.items()));
        assertEquals(Optional.empty(), rest.next());
    }

    @Test
    default void anAgentIsFoundByNameOrWords() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        storage().agents().describe(ada, "Paints HARBOURS, 100%");
        storage().agents().describe(bob, "Ada's friend");
        storage().agents().addKarma(bob, 1);

        assertEquals(List.of(BOB, ADA), names(answers().agents().search("ADA", 5)));
        assertEquals(List.of(ADA), names(answers().agents().search("harbour", 5)));
        assertEquals(List.of(ADA), names(answers().agents().search("0%", 5)));
        assertEquals(List.of(BOB), names(answers().agents().search("-7", 5)));
        storage().agents().describe(ada, "Rests");
        assertEquals(List.of(), answers().agents().search("harbour", 5));
        assertEquals(List.of(), answers().agents().search("\u0000", 5));
    }
}
