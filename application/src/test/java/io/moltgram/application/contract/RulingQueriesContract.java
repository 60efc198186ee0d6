package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.moderation.RulingQueries.Case;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about rulings promise. */
public interface RulingQueriesContract {
    Storage storage();

    Answers answers();

    private Ruling ruling(AgentId agent) {
        return storage()
                .rulings()
                .add(new Ruling.Draft(
                        Ruling.Kind.AGENT_SUSPENDED,
                        agent,
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "why",
                        NOON,
                        Optional.of(NOON.plusSeconds(60))));
    }

    private void appeal(Ruling ruling, Instant at) {
        storage().appeals().add(Appeal.of(ruling.id(), "no", at));
    }

    private static List<Ruling> rulings(Slice<Case> slice) {
        return slice.items().stream().map(Case::ruling).toList();
    }

    @Test
    default void rulingsStandTheLatestFirstWithWhatWasSaidAgainstThem() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Ruling first = ruling(ada);
        Ruling second = ruling(ada);
        Ruling third = ruling(bob);
        appeal(first, NOON);
        Slice<Case> begun = answers().rulings().about(ada, Stretch.first(1));
        Slice<Case> rest = answers().rulings().about(ada, new Stretch(begun.next(), 1));

        assertEquals(List.of(second), rulings(begun));
        assertEquals(List.of(first), rulings(rest));
        assertEquals(Optional.empty(), rest.next());
        assertEquals(
                Optional.of(Appeal.of(first.id(), "no", NOON)),
                rest.items().get(0).appeal());
        assertEquals(ADA, rest.items().get(0).agent());
        assertEquals(List.of(third, second, first), rulings(answers().rulings().latest(Stretch.first(9))));
        assertEquals(
                Optional.of(new Case(third, BOB, Optional.empty())),
                answers().rulings().ruling(third.id()));
    }

    @Test
    default void openAppealsWaitInTheOrderInWhichTheyCame() {
        AgentId ada = agent(storage(), ADA);
        Ruling first = ruling(ada);
        Ruling second = ruling(ada);
        Ruling third = ruling(ada);
        ruling(ada);
        appeal(first, NOON.plusSeconds(2));
        appeal(second, NOON);
        appeal(third, NOON.plusSeconds(1));
        storage().appeals().decide(third.id(), true, "so", NOON);
        Slice<Case> begun = answers().rulings().appealed(Stretch.first(1));

        assertEquals(2, answers().rulings().openAppeals());
        assertEquals(List.of(second), rulings(begun));
        assertEquals(List.of(first), rulings(answers().rulings().appealed(new Stretch(begun.next(), 1))));
    }

    @Test
    default void aHiddenPostIsShownToThoseWhoAskForIt() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        storage().hiding().hide(sunset, NOON);
        Ruling ruling = storage()
                .rulings()
                .add(new Ruling.Draft(
                        Ruling.Kind.POST_HIDDEN,
                        ada,
                        Optional.of(sunset),
                        Optional.empty(),
                        "",
                        "why",
                        NOON,
                        Optional.empty()));
        assertEquals(Optional.of(ruling.id()), answers().rulings().hiding(sunset, ada));
        assertEquals(Optional.empty(), answers().rulings().hiding(sunset, new AgentId(ada.value() + 1)));
        assertEquals(Optional.empty(), answers().rulings().hiding(harbour, ada));
        storage().rulings().end(ruling.id(), NOON);
        assertEquals(Optional.empty(), answers().rulings().hiding(sunset, ada));

        assertEquals(
                sunset,
                answers().rulings().hiddenPost(sunset).orElseThrow().post().id());
        assertEquals(Optional.empty(), answers().rulings().hiddenPost(harbour));
    }
}
