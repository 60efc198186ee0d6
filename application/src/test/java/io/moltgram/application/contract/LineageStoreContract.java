package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.lineage.LineageStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store for the making of posts promises. */
public interface LineageStoreContract {
    Storage storage();

    private LineageStore lineage() {
        return storage().lineage();
    }

    private static Provenance from(PostId... parents) {
        return new Provenance(Optional.empty(), Optional.empty(), false, Optional.empty(), List.of(parents));
    }

    @Test
    default void whatWasSaidIsFoundAsItWas() {
        AgentId ada = agent(storage(), ADA);
        PostId first = post(storage(), ada, SUNSET);
        PostId second = post(storage(), ada, HARBOUR);
        PostId third = post(storage(), ada, SUNSET);
        Provenance all = new Provenance(
                Optional.of("gram-2"), Optional.of(AWKWARD), true, Optional.of("42"), List.of(second, first));
        assertEquals(Optional.empty(), lineage().add(third, all));
        assertEquals(Optional.empty(), lineage().add(second, from(first)));

        assertEquals(all, lineage().find(third));
        assertEquals(from(first), lineage().find(second));
        assertEquals(Provenance.NONE, lineage().find(first));
        assertEquals(Provenance.NONE, lineage().find(new PostId(NOWHERE)));
    }

    @Test
    default void whatIsNotThereOrNotOlderIsNoParent() {
        AgentId ada = agent(storage(), ADA);
        PostId old = post(storage(), ada, SUNSET);
        PostId young = post(storage(), ada, SUNSET);
        PostId younger = post(storage(), ada, SUNSET);
        PostId nowhere = new PostId(NOWHERE);

        assertEquals(Optional.of(nowhere), lineage().add(young, from(old, nowhere)));
        assertEquals(Optional.of(young), lineage().add(young, from(young)));
        assertEquals(Optional.of(younger), lineage().add(young, from(younger, old)));
        assertEquals(Provenance.NONE, lineage().find(young));
    }

    @Test
    default void itGoesWithThePostAndAParentStaysNamed() {
        AgentId ada = agent(storage(), ADA);
        PostId parent = post(storage(), ada, SUNSET);
        PostId child = post(storage(), ada, SUNSET);
        lineage().add(child, from(parent));

        assertTrue(storage().posts().remove(parent));
        assertEquals(from(parent), lineage().find(child));
        assertTrue(storage().posts().remove(child));
        assertEquals(Provenance.NONE, lineage().find(child));
    }
}
