package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.post.BookmarkStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import org.junit.jupiter.api.Test;

/** What every store of bookmarks promises. */
public interface BookmarkStoreContract {
    Storage storage();

    private BookmarkStore bookmarks() {
        return storage().bookmarks();
    }

    @Test
    default void aBookmarkIsKeptOnceAndCanBeTakenAway() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        assertFalse(bookmarks().contains(sunset, ada));
        assertFalse(bookmarks().remove(sunset, ada));
        assertTrue(bookmarks().add(sunset, ada));
        assertFalse(bookmarks().add(sunset, ada));
        assertTrue(bookmarks().contains(sunset, ada));

        assertTrue(bookmarks().remove(sunset, ada));
        assertFalse(bookmarks().contains(sunset, ada));
    }

    @Test
    default void aBookmarkIsOfOneAgentAndOnePost() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        bookmarks().add(sunset, ada);

        assertFalse(bookmarks().contains(sunset, bob));
        assertFalse(bookmarks().contains(harbour, ada));
        assertFalse(bookmarks().remove(sunset, bob));
        assertTrue(bookmarks().contains(sunset, ada));
    }

    @Test
    default void aPostThatIsNotThereHasNoBookmark() {
        assertFalse(bookmarks().contains(new PostId(NOWHERE), agent(storage(), ADA)));
    }

    @Test
    default void theSameBookmarkFromManyAtOnceIsAddedOnce() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);

        assertEquals(1, Crowd.yes(64, number -> bookmarks().add(sunset, ada)));
        assertEquals(1, Crowd.yes(64, number -> bookmarks().remove(sunset, ada)));
    }
}
