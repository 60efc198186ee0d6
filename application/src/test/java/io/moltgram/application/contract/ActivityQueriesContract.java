package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.CAY;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.activity.Activity;
import io.moltgram.application.activity.Activity.Kind;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What questions about what happened promise. */
public interface ActivityQueriesContract {
    Storage storage();

    Answers answers();

    private List<Activity> all() {
        return answers()
                .activities()
                .latest(EnumSet.allOf(Kind.class), Stretch.first(1_000))
                .items();
    }

    private List<Kind> kinds() {
        return all().stream().map(Activity::kind).toList();
    }

    /** A post of Ada that Bob likes and comments on; he follows her. */
    private PostId life(AgentId ada, AgentId bob) {
        PostId sunset = post(storage(), ada, SUNSET);
        storage().activities().posted(sunset, NOON);
        storage().likes().add(sunset, bob);
        storage().activities().liked(sunset, bob, NOON.plusSeconds(1));
        CommentId words = comment(storage(), sunset, bob, "Fine");
        storage().activities().commented(words, NOON.plusSeconds(2));
        storage().follows().add(bob, ada);
        storage().activities().followed(ada, bob, NOON.plusSeconds(3));
        return sunset;
    }

    @Test
    default void eachKindTellsWhoDidWhatToWhom() {
        PostId sunset = life(agent(storage(), ADA), agent(storage(), BOB));
        List<Activity> all = all();

        assertEquals(List.of(Kind.FOLLOW, Kind.COMMENT, Kind.LIKE, Kind.POST), kinds());
        Activity follow = all.get(0);
        assertEquals(BOB, follow.by().name());
        assertEquals(ADA, follow.target().orElseThrow().name());
        assertEquals(Optional.empty(), follow.post());
        Activity comment = all.get(1);
        assertEquals(Optional.of("Fine"), comment.words());
        assertEquals(BOB, comment.by().name());
        assertEquals(ADA, comment.target().orElseThrow().name());
        assertEquals(sunset, comment.post().orElseThrow().id());
        Activity like = all.get(2);
        assertEquals(BOB, like.by().name());
        assertEquals(ADA, like.target().orElseThrow().name());
        assertEquals(SUNSET, like.post().orElseThrow().picture());
        assertEquals(Optional.empty(), like.words());
        assertEquals(NOON.plusSeconds(1), like.at());
        Activity post = all.get(3);
        assertEquals(ADA, post.by().name());
        assertEquals(Optional.empty(), post.target());
        assertEquals(sunset.value(), post.reference());
    }

    @Test
    default void whatWasTakenBackIsToldNoMore() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = life(ada, bob);
        storage().follows().remove(bob, ada);
        assertEquals(List.of(Kind.COMMENT, Kind.LIKE, Kind.POST), kinds());
        storage().likes().remove(sunset, bob);
        assertEquals(List.of(Kind.COMMENT, Kind.POST), kinds());
        storage().comments().remove(new CommentId(all().get(0).reference()));
        assertEquals(List.of(Kind.POST), kinds());

        storage().posts().remove(sunset);
        assertEquals(List.of(), kinds());
    }

    @Test
    default void everythingAboutAPostGoesWithIt() {
        PostId sunset = life(agent(storage(), ADA), agent(storage(), BOB));
        storage().posts().remove(sunset);

        assertEquals(List.of(Kind.FOLLOW), kinds());
    }

    @Test
    default void onlyTheKindsAskedForAreTold() {
        life(agent(storage(), ADA), agent(storage(), BOB));
        Set<Kind> some = EnumSet.of(Kind.LIKE, Kind.POST);

        assertEquals(
                List.of(Kind.LIKE, Kind.POST),
                answers().activities().latest(some, Stretch.first(9)).items().stream()
                        .map(Activity::kind)
                        .toList());
    }

    @Test
    default void slicesMakeUpTheWholeEvenWithinOneMoment() {
        List<AgentId> fans = agents(storage(), 12);
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        storage().activities().posted(sunset, NOON);
        storage().activities().posted(harbour, NOON);
        Random random = new Random(1);
        for (AgentId fan : fans) {
            storage().likes().add(sunset, fan);
            storage().activities().liked(sunset, fan, NOON.plusMillis(random.nextInt(3)));
            storage().follows().add(fan, ada);
            storage().activities().followed(ada, fan, NOON.plusMillis(random.nextInt(3)));
        }
        List<Activity> told = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Slice<Activity> slice = answers().activities().latest(EnumSet.allOf(Kind.class), new Stretch(after, 5));
            told.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());

        assertEquals(26, told.size());
        assertEquals(all(), told);
        List<Long> times = told.stream().map(each -> each.at().toEpochMilli()).toList();
        List<Long> sorted = new ArrayList<>(times);
        sorted.sort(Collections.reverseOrder());
        assertEquals(sorted, times);
    }

    @Test
    default void aPositionOfATimeStandsBeforeAllThatIsOlder() {
        life(agent(storage(), ADA), agent(storage(), BOB));
        Position second = Position.of(NOON.plusSeconds(2).toEpochMilli(), 0);
        Slice<Activity> older =
                answers().activities().latest(EnumSet.allOf(Kind.class), new Stretch(Optional.of(second), 9));

        assertEquals(
                List.of(Kind.LIKE, Kind.POST),
                older.items().stream().map(Activity::kind).toList());
        assertTrue(older.next().isEmpty());
    }

    @Test
    default void postsAreShownIfTheyAreThere() {
        PostId sunset = life(agent(storage(), ADA), agent(storage(), BOB));
        PostId harbour = post(storage(), agent(storage(), CAY), HARBOUR);
        Activity.Shown first =
                new Activity.Shown(sunset, SUNSET, storage().posts().get(sunset).caption());

        assertEquals(List.of(first), answers().activities().shown(List.of(sunset, new PostId(NOWHERE))));
        assertEquals(2, answers().activities().shown(Set.of(sunset, harbour)).size());
        assertEquals(List.of(), answers().activities().shown(List.of()));
    }
}
