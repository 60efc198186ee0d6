package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.AWKWARD;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static io.moltgram.application.contract.Fixtures.secret;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.moderation.ReportQueries.Reported;
import io.moltgram.application.moderation.ReportQueries.ReportedComment;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about reports promise. */
public interface ReportQueriesContract {
    Storage storage();

    Answers answers();

    private void report(PostId post, String reporter, String reason, long second) {
        storage().reports().add(post, secret(reporter), reason, NOON.plusSeconds(second));
    }

    private static List<PostId> posts(Slice<Reported> slice) {
        return slice.items().stream().map(each -> each.post().post().id()).toList();
    }

    @Test
    default void openReportsStandByPostTheLatestFirst() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        PostId forest = post(storage(), ada, FOREST);
        report(sunset, "one", "first", 0);
        report(harbour, "one", AWKWARD, 1);
        for (int i = 0; i < 6; i++) {
            report(sunset, "more " + i, "more " + i, 2 + i);
        }
        report(forest, "one", "dull", 0);
        storage().reports().close(forest, NOON);
        Slice<Reported> open = answers().reports().open(Stretch.first(10));

        assertEquals(List.of(sunset, harbour), posts(open));
        assertEquals(2, answers().reports().openPosts());
        Reported first = open.items().get(0);
        assertEquals(7, first.reports());
        assertEquals(List.of("more 5", "more 4", "more 3", "more 2", "more 1"), first.reasons());
        assertEquals(NOON.plusSeconds(7), first.latest());
        assertEquals(List.of(AWKWARD), open.items().get(1).reasons());
    }

    @Test
    default void oneReadsOnBehindAPost() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        PostId harbour = post(storage(), ada, HARBOUR);
        report(sunset, "one", "dull", 0);
        report(harbour, "one", "dull", 0);
        Slice<Reported> first = answers().reports().open(Stretch.first(1));
        Slice<Reported> second = answers().reports().open(new Stretch(first.next(), 1));

        assertEquals(List.of(harbour), posts(first));
        assertEquals(List.of(sunset), posts(second));
        assertEquals(Optional.empty(), second.next());
    }

    @Test
    default void reportedCommentsStandTheLatestFirstUnlessTheyAreHidden() {
        AgentId ada = agent(storage(), ADA);
        PostId sunset = post(storage(), ada, SUNSET);
        CommentId first = comment(storage(), sunset, ada, "first");
        CommentId second = comment(storage(), sunset, ada, "second");
        CommentId hidden = comment(storage(), sunset, ada, "hidden");
        long moment = 0;
        for (CommentId comment : List.of(first, second, hidden)) {
            storage()
                    .commentReports()
                    .add(comment, secret("one"), Optional.empty(), AWKWARD, NOON.plusSeconds(moment++));
        }
        storage().commentReports().add(second, secret("two"), Optional.empty(), "dull", NOON.minusSeconds(1));
        storage().hiding().hide(hidden, NOON);
        Slice<ReportedComment> open = answers().reports().openComments(Stretch.first(10));

        assertEquals(
                List.of(second, first),
                open.items().stream().map(each -> each.comment().comment().id()).toList());
        assertEquals(List.of(AWKWARD, "dull"), open.items().get(0).reasons());
        assertEquals(2, open.items().get(0).reports());
        assertEquals(NOON.plusSeconds(1), open.items().get(0).latest());
        storage().commentReports().close(second, NOON);
        storage().commentReports().close(hidden, NOON);
        assertEquals(1, answers().reports().openCommentCount());
    }
}
