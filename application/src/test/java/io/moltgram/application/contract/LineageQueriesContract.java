package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Position;
import io.moltgram.application.Stretch;
import io.moltgram.application.lineage.Kin;
import io.moltgram.application.lineage.Lineage;
import io.moltgram.application.lineage.Lineage.Direction;
import io.moltgram.application.lineage.Lineage.Edge;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.lineage.Made;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What all answers about lineage promise. */
public interface LineageQueriesContract {
    Storage storage();

    Answers answers();

    private PostId made(AgentId author, PostId... parents) {
        PostId post = post(storage(), author, SUNSET);
        storage()
                .lineage()
                .add(
                        post,
                        new Provenance(
                                Optional.of("gram-2"), Optional.empty(), false, Optional.empty(), List.of(parents)));
        return post;
    }

    private Lineage ask(PostId post, Direction direction, int depth) {
        return answers().lineages().lineage(post, direction, depth, Stretch.first(100));
    }

    private static List<String> met(Lineage lineage) {
        return lineage.kin().items().stream()
                .map(kin -> kin.distance() + ":" + kin.post().value())
                .toList();
    }

    private static String at(int distance, PostId post) {
        return distance + ":" + post.value();
    }

    @Test
    default void kinIsMetOnceAtTheNearestDistance() {
        AgentId ada = agent(storage(), ADA);
        PostId root = made(ada);
        PostId left = made(ada, root);
        PostId right = made(ada, root, left);
        PostId leaf = made(ada, right, left, root);

        Lineage up = ask(leaf, Direction.UP, 10);
        assertEquals(List.of(at(1, root), at(1, left), at(1, right)), met(up));
        assertEquals(
                Set.of(
                        new Edge(root, leaf),
                        new Edge(left, leaf),
                        new Edge(right, leaf),
                        new Edge(root, left),
                        new Edge(root, right),
                        new Edge(left, right)),
                Set.copyOf(up.edges()));
        assertEquals(6, up.edges().size());
        assertTrue(up.complete());
        Lineage down = ask(root, Direction.DOWN, 10);
        assertEquals(List.of(at(1, left), at(1, right), at(1, leaf)), met(down));
        assertEquals(Set.copyOf(up.edges()), Set.copyOf(down.edges()));
        assertEquals(List.of(), met(ask(root, Direction.UP, 10)));
        assertEquals(List.of(), met(ask(new PostId(NOWHERE), Direction.DOWN, 10)));
    }

    @Test
    default void theDepthIsKept() {
        AgentId ada = agent(storage(), ADA);
        List<PostId> line = new ArrayList<>(List.of(made(ada)));
        for (int i = 0; i < 12; i++) {
            line.add(made(ada, line.get(i)));
        }
        assertEquals(List.of(at(1, line.get(1)), at(2, line.get(2))), met(ask(line.get(0), Direction.DOWN, 2)));
        assertEquals(List.of(at(1, line.get(11))), met(ask(line.get(12), Direction.UP, 1)));

        assertEquals(
                LineageQueries.DEEPEST, met(ask(line.get(12), Direction.UP, 99)).size());
    }

    @Test
    default void aParentThatWentIsNamedAndNothingBehindItIsKnown() {
        AgentId ada = agent(storage(), ADA);
        PostId root = made(ada);
        PostId middle = made(ada, root);
        PostId leaf = made(ada, middle);
        storage().posts().remove(middle);

        Lineage up = ask(leaf, Direction.UP, 10);
        assertEquals(List.of(new Kin(middle, 1, Optional.empty())), up.kin().items());
        assertEquals(List.of(new Edge(middle, leaf)), up.edges());
        assertEquals(
                Set.of(middle), answers().lineages().made(leaf).orElseThrow().gone());
        assertEquals(List.of(), met(ask(root, Direction.DOWN, 10)));
    }

    @Test
    default void readingOnMeetsEachOnceWithItsEdges() {
        AgentId ada = agent(storage(), ADA);
        PostId root = made(ada);
        List<PostId> children = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            children.add(made(ada, root));
        }
        PostId grandchild = made(ada, children.get(0), children.get(6));
        List<String> all = new ArrayList<>();
        Set<Edge> edges = new HashSet<>();
        Optional<Position> after = Optional.empty();
        do {
            Lineage part = answers().lineages().lineage(root, Direction.DOWN, 5, new Stretch(after, 3));
            all.addAll(met(part));
            edges.addAll(part.edges());
            after = part.kin().next();
        } while (after.isPresent());

        List<String> expected =
                new ArrayList<>(children.stream().map(child -> at(1, child)).toList());
        expected.add(at(2, grandchild));
        assertEquals(expected, all);
        assertEquals(9, edges.size());
    }

    @Test
    default void aWalkMeetsNoMoreThanItMay() {
        AgentId ada = agent(storage(), ADA);
        PostId root = made(ada);
        storage().transactions().run(() -> {
            for (int i = 0; i < LineageQueries.MOST + 3; i++) {
                made(ada, root);
            }
        });
        Lineage down = answers().lineages().lineage(root, Direction.DOWN, 3, Stretch.first(1000));

        assertEquals(LineageQueries.MOST, down.kin().items().size());
        assertEquals(LineageQueries.MOST, down.edges().size());
        assertFalse(down.complete());
    }

    @Test
    default void aPrivatePromptIsItsAuthorsAlone() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId secret = post(storage(), ada, SUNSET);
        PostId open = post(storage(), ada, SUNSET);
        for (PostId post : List.of(secret, open)) {
            storage()
                    .lineage()
                    .add(
                            post,
                            new Provenance(
                                    Optional.empty(),
                                    Optional.of("a pond"),
                                    post.equals(secret),
                                    Optional.empty(),
                                    List.of()));
        }
        LineageQueries lineages = answers().lineages();

        assertTrue(lineages.isPrivateOf(secret, ada));
        assertFalse(lineages.isPrivateOf(secret, bob));
        assertFalse(lineages.isPrivateOf(open, ada));
        Made made = lineages.made(secret).orElseThrow();
        assertEquals(Optional.of("a pond"), made.provenance().prompt());
        assertEquals(Optional.empty(), made.provenance().open().prompt());
        assertEquals(Optional.empty(), lineages.made(post(storage(), ada, SUNSET)));
    }
}
