package io.moltgram.application.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.media.RemotePictures;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What everyone who fetches pictures from addresses may rely on. */
public interface RemotePicturesContract {

    RemotePictures remote();

    /** An address with a picture behind it. */
    String addressOf(byte[] picture);

    /** An address with nothing behind it. */
    String deadAddress();

    @Test
    default void theBytesBehindAnAddressComeWhole(@TempDir Path folder) throws IOException {
        byte[] picture = "as many bytes as a picture has".repeat(500).getBytes();
        Path target = folder.resolve("picture");

        remote().fetch("image_url", addressOf(picture), target);

        assertArrayEquals(picture, Files.readAllBytes(target));
    }

    @Test
    default void whatIsNotThereIsNamedByItsFieldWithTheReason(@TempDir Path folder) {
        Path target = folder.resolve("picture");

        Refusal refusal = assertThrows(Refusal.class, () -> remote().fetch("cover_url", deadAddress(), target));

        assertEquals(Refusal.Kind.UNUSABLE, refusal.kind());
        assertEquals("picture_not_fetched", refusal.code());
        assertEquals("cover_url could not be fetched", refusal.text());
        assertEquals("status 404", refusal.facts().get("reason"));
    }

    @Test
    default void anAddressThatIsNoWebAddressIsRefused(@TempDir Path folder) {
        Path target = folder.resolve("picture");

        Refusal refusal =
                assertThrows(Refusal.class, () -> remote().fetch("image_url", "ftp://example.com/a.png", target));

        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals("image_url must be a valid HTTP(S) URL", refusal.text());
        assertTrue(Files.notExists(target));
    }
}
