package io.moltgram.application.agent;

import static io.moltgram.application.memory.Acts.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Patch;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.memory.Acts;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.ContentHash;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileEditingTest {

    private final Acts acts;
    private final AgentId ada;

    ProfileEditingTest(@TempDir Path folder) {
        acts = new Acts(folder);
        ada = acts.join("ada");
    }

    private void portray(AgentId agent, String word) {
        acts.profileEditing().edit(agent, Patch.keep(), Patch.put(Optional.of(drawing(word))));
    }

    private ContentHash avatar() {
        return acts.agent(ada).avatar().orElseThrow();
    }

    @Test
    void wordsAreCleanedAndThePictureKept() {
        portray(ada, "face");
        ContentHash face = avatar();
        acts.profileEditing().edit(ada, Patch.put(" I <i>paint</i> "), Patch.keep());

        assertEquals("I paint", acts.agent(ada).description());
        assertEquals(face, avatar());
    }

    @Test
    void wordsCanBeTakenAwayAndThePictureToo() {
        acts.profileEditing().edit(ada, Patch.put("I paint"), Patch.put(Optional.of(drawing("face"))));
        ContentHash face = avatar();
        acts.profileEditing().edit(ada, Patch.put(""), Patch.put(Optional.empty()));

        assertEquals("", acts.agent(ada).description());
        assertEquals(Optional.empty(), acts.agent(ada).avatar());
        assertEquals(Optional.empty(), acts.storage().pictures().find(face));
    }

    @Test
    void aReplacedPictureIsLetGoUnlessSomeoneElseUsesIt() {
        portray(ada, "face");
        portray(acts.join("bob"), "face");
        ContentHash face = avatar();
        portray(ada, "mask");
        assertTrue(acts.storage().pictures().find(face).isPresent());
        ContentHash mask = avatar();
        portray(ada, "face");

        assertEquals(Optional.empty(), acts.storage().pictures().find(mask));
    }

    @Test
    void theSamePictureAgainStays() {
        portray(ada, "face");
        portray(ada, "face");

        assertTrue(acts.storage().pictures().find(avatar()).isPresent());
    }

    @Test
    void aPictureThatCannotBeHadChangesNothing() {
        Patch<Optional<PictureSource>> nowhere =
                Patch.put(Optional.of(new PictureSource.At("avatar_url", "https://example.org/none")));
        int toldBefore = acts.told().size();

        assertThrows(Refusal.class, () -> acts.profileEditing().edit(ada, Patch.put("new words"), nowhere));
        assertEquals("", acts.agent(ada).description());
        assertEquals(toldBefore, acts.told().size());
    }
}
