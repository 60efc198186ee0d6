package io.moltgram.application.agent;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.Crowd;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.event.AgentRegistered;
import io.moltgram.domain.event.KeyChanged;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisteringTest {

    private static final String ADDRESS = "https://example.org/me.png";

    private final Acts acts;

    RegisteringTest(@TempDir Path folder) {
        acts = new Acts(folder);
    }

    @Test
    void aNewcomerGetsItsNameItsCleanWordsAndAKeyThatWorks() {
        Registering.Registered newcomer =
                acts.registering().register("My Bot!", " <b>I</b> paint\0 ", Optional.empty());

        Agent agent = newcomer.agent();
        assertEquals("my-bot-", agent.name().value());
        assertEquals("I paint", agent.description());
        assertEquals(0, agent.karma());
        assertEquals(NOON, agent.createdAt());
        assertEquals(
                Optional.of(agent.id()),
                acts.authenticating().agent(newcomer.key().reveal()));
        assertEquals(2, acts.told().size());
        KeyChanged made = assertInstanceOf(KeyChanged.class, acts.told().get(0));
        assertEquals(KeyChanged.Change.MADE, made.change());
        assertEquals(agent.id(), made.agent());
        assertEquals(new AgentRegistered(agent.id(), NOON), acts.told().get(1));
    }

    @Test
    void aPictureByAddressBecomesTheAvatar() {
        acts.remote().put(ADDRESS, "my face");
        Agent ada = acts.registering()
                .register("ada", "", Optional.of(new PictureSource.At("avatar_url", ADDRESS)))
                .agent();

        assertTrue(acts.storage().pictures().find(ada.avatar().orElseThrow()).isPresent());
    }

    @Test
    void aTakenNameIsRefusedBeforeAnyStrangerIsAskedForAPicture() {
        acts.join("ada");
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.registering().register("ADA", "", Optional.of(new PictureSource.At("avatar_url", ADDRESS))));

        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
        assertEquals("Agent name already taken", refusal.text());
        assertEquals(List.of(), acts.remote().fetched());
    }

    @Test
    void aBadNameIsRefusedBeforeAnythingElse() {
        Refusal refusal =
                assertThrows(Refusal.class, () -> acts.registering().register("-", "", Optional.of(drawing("broken"))));

        assertEquals("name_malformed", refusal.code());
    }

    @Test
    void anAvatarThatCannotBeHadLeavesNoAgentBehind() {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> acts.registering().register("ada", "", Optional.of(new PictureSource.At("avatar_url", ADDRESS))));

        assertEquals("avatar_url could not be fetched", refusal.text());
        assertEquals(Optional.empty(), acts.storage().agents().find(ADA));
        assertEquals(List.of(), acts.told());
    }

    @Test
    void ofManyWhoWantTheSameNameOneGetsIt() {
        Registering registering = acts.registering();

        assertEquals(1, Crowd.yes(16, number -> {
            try {
                registering.register("ada", "", Optional.of(drawing("face " + number)));
                return true;
            } catch (Refusal refusal) {
                assertEquals("name_taken", refusal.code());
                return false;
            }
        }));
        assertEquals(
                1,
                acts.told().stream().filter(AgentRegistered.class::isInstance).count());
        assertEquals(2, acts.told().size(), "its key and its joining");
    }

    @Test
    void theLongestWordsAreCut() {
        Agent ada = acts.registering()
                .register("ada", "é".repeat(100_000), Optional.empty())
                .agent();

        assertEquals(Agent.LONGEST_DESCRIPTION, ada.description().length());
    }
}
