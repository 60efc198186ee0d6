package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.account.Belonging;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What questions after an agent's things promise. */
public interface BelongingQueriesContract {
    Storage storage();

    Answers answers();

    @Test
    default void oneKindComesAfterTheOther() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId own = post(storage(), ada, SUNSET);
        PostId other = post(storage(), bob, SUNSET);
        CommentId words = comment(storage(), other, ada, "Lovely");
        CommentId others = comment(storage(), other, bob, "Thanks");
        storage().likes().add(other, ada);
        storage().commentLikes().add(others, ada);
        storage().follows().add(ada, bob);
        storage().follows().add(bob, ada);

        assertEquals(List.of(new Belonging.OfPost(own)), some(ada));
        storage().posts().remove(own);
        assertEquals(List.of(new Belonging.OfComment(words, other, bob)), some(ada));
        storage().comments().remove(words);
        assertEquals(List.of(new Belonging.OfLike(other, bob)), some(ada));
        storage().likes().remove(other, ada);
        assertEquals(List.of(new Belonging.OfCommentLike(others, other)), some(ada));
        storage().commentLikes().remove(others, ada);
        assertEquals(List.of(new Belonging.OfFollow(ada, bob)), some(ada));
        storage().follows().remove(ada, bob);
        assertEquals(List.of(new Belonging.OfFollow(bob, ada)), some(ada));
        storage().follows().remove(bob, ada);
        assertEquals(List.of(), some(ada));
    }

    private List<Belonging> some(AgentId agent) {
        return answers().belongings().some(agent, 10);
    }

    @Test
    default void noMoreComeThanAskedFor() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (int number = 0; number < 3; number++) {
            storage().likes().add(post(storage(), bob, SUNSET), ada);
        }

        assertEquals(2, answers().belongings().some(ada, 2).size());
        assertEquals(3, answers().belongings().some(ada, 9).size());
    }
}
