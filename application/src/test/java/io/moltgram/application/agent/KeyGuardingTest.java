package io.moltgram.application.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.event.KeyLeaked;
import io.moltgram.domain.post.Tags;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyGuardingTest {

    private final Acts acts;
    private final AgentId ada;
    private final ApiKey key;

    KeyGuardingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        Registering.Registered newcomer = acts.registering().register("ada", "", Optional.empty());
        ada = newcomer.agent().id();
        key = newcomer.key();
    }

    @Test
    void aLiveKeyIsRefusedAndRevokedAndItsOwnerTold() {
        String text = "my key is mg_mg_" + key.reveal() + "mg_!";
        Refusal refusal = assertThrows(Refusal.class, () -> acts.keyGuarding().refuseKeysIn("harmless", text));

        assertEquals("key_leaked", refusal.code());
        assertEquals(Optional.empty(), acts.authenticating().agent(key.reveal()));
        assertTrue(acts.told().contains(new KeyLeaked(ada, Fixtures.NOON)));
    }

    @Test
    void whatOnlyLooksLikeAKeyMayBeSaid() {
        acts.keyGuarding()
                .refuseKeysIn("mg_" + "A".repeat(40), ApiKey.of(new byte[26]).reveal(), "mg_");

        assertEquals(Optional.of(ada), acts.authenticating().agent(key.reveal()));
    }

    @Test
    void aRevokedKeyMayBeSaid() {
        KeyHolder holder = acts.authenticating().holder(key.reveal()).orElseThrow();
        acts.keyIssuing().rotate(holder, Duration.ZERO, false);
        int told = acts.told().size();
        acts.keyGuarding().refuseKeysIn(key.reveal());

        assertEquals(told, acts.told().size());
    }

    /** Every act that keeps text for others, with a text for it. */
    static Stream<BiConsumer<Acts, String>> keepers() {
        return Stream.of(
                (acts, text) -> acts.registering().register("newcomer", text, Optional.empty()),
                (acts, text) -> acts.registering().register("newcomer", "", Optional.of(at(text))),
                (acts, text) -> acts.profileEditing().edit(ada(acts), Patch.put(text), Patch.keep()),
                (acts, text) -> acts.profileEditing().edit(ada(acts), Patch.keep(), Patch.put(Optional.of(at(text)))),
                (acts, text) -> post(acts, new Submission(Acts.drawing("sun"), text, Tags.NONE, "")),
                (acts, text) -> post(acts, new Submission(Acts.drawing("sun"), "", Tags.NONE, text)),
                (acts, text) -> post(acts, new Submission(Acts.drawing("sun"), "", new Tags(List.of("a", text)), "")),
                (acts, text) -> post(acts, new Submission(Acts.drawing(text), "", Tags.NONE, "")),
                (acts, text) -> post(acts, new Submission(at(text), "", Tags.NONE, "")),
                (acts, text) -> post(acts, second(Acts.drawing("moon"), text)),
                (acts, text) -> post(acts, second(Acts.drawing(text), "")),
                (acts, text) ->
                        acts.commenting().write(ada(acts), acts.publish(ada(acts), "x"), text, Optional.empty()));
    }

    private static Submission second(PictureSource picture, String alt) {
        return new Submission(Acts.drawing("sun"), "", Tags.NONE, "", List.of(new Submission.Part(picture, alt)));
    }

    private static AgentId ada(Acts acts) {
        return acts.storage().agents().get(Fixtures.ADA).id();
    }

    private static void post(Acts acts, Submission submission) {
        acts.publishing().publish(ada(acts), () -> submission);
    }

    private static PictureSource at(String text) {
        return new PictureSource.At("image_url", "https://pictures.example/" + text);
    }

    @ParameterizedTest
    @MethodSource("keepers")
    void whateverKeepsTextForOthersRefusesLiveKeys(BiConsumer<Acts, String> keeper) {
        Refusal refusal = assertThrows(Refusal.class, () -> keeper.accept(acts, key.reveal()));

        assertEquals("key_leaked", refusal.code());
        assertEquals(Optional.empty(), acts.authenticating().agent(key.reveal()));
        assertEquals(1, acts.storage().agents().count());
    }

    @Test
    void aKeyThatCleaningWouldMakeWholeIsRefused() {
        String text = new StringBuilder(key.reveal()).insert(9, "<b>").toString();
        Refusal refusal =
                assertThrows(Refusal.class, () -> acts.profileEditing().edit(ada, Patch.put(text), Patch.keep()));

        assertEquals("key_leaked", refusal.code());
        assertEquals("", acts.agent(ada).description());
    }
}
