package io.moltgram.application.collection;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.collection.CollectionId;
import java.util.Optional;

/** Answers about collections. */
public interface CollectionQueries {

    int MOST_PREVIEWS = 4;

    /** Of everyone; newest first. */
    Slice<CollectionItem> latest(Stretch stretch);

    /** Of the agent with exactly this name; newest first. */
    Slice<CollectionItem> by(AgentName owner, Stretch stretch);

    /** Of that agent; newest first. */
    Slice<CollectionItem> by(AgentId owner, Stretch stretch);

    /** By itself, without previews: whoever looks at one collection asks for its posts. */
    Optional<CollectionItem> collection(CollectionId id);

    /** The posts in the collection; who came in last stands first. */
    Slice<Collected> posts(CollectionId id, Stretch stretch);
}
