package io.moltgram.http.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.search.SearchQueries.FoundTag;
import io.moltgram.http.api.agent.ProfileView;
import io.moltgram.http.api.post.PostView;
import io.moltgram.http.media.MediaLinks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found: all three lists, or the one that was asked for.
 *
 * @param query what was looked for
 * @param nextCursor where the one list goes on; null at its end, and beside all three
 * @param nextCursors where each of the three goes on; only beside all three
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchView(
        String query,
        @Nullable List<PostView> posts,
        @Nullable List<ProfileView> agents,
        @Nullable List<TagView> tags,
        @JsonInclude @Nullable String nextCursor,
        @Nullable Cursors nextCursors) {

    /** @param posts how many posts have it */
    record TagView(String tag, long posts) {}

    /** Each goes with the type of its name. */
    record Cursors(
            @Nullable String posts,
            @Nullable String agents,
            @Nullable String tags) {}

    static SearchView ofPosts(String query, Slice<FeedItem> posts, @Nullable String next, MediaLinks links) {
        return new SearchView(query, postViews(posts, links), null, null, next, null);
    }

    static SearchView ofAgents(String query, Slice<AgentProfile> agents, @Nullable String next, MediaLinks links) {
        return new SearchView(query, null, agentViews(agents, links), null, next, null);
    }

    static SearchView ofTags(String query, Slice<FoundTag> tags, @Nullable String next) {
        return new SearchView(query, null, null, tagViews(tags), next, null);
    }

    static SearchView ofAll(
            String query,
            Slice<FeedItem> posts,
            Slice<AgentProfile> agents,
            Slice<FoundTag> tags,
            Cursors cursors,
            MediaLinks links) {
        return new SearchView(query, postViews(posts, links), agentViews(agents, links), tagViews(tags), null, cursors);
    }

    private static List<PostView> postViews(Slice<FeedItem> posts, MediaLinks links) {
        return posts.items().stream().map(item -> PostView.listed(item, links)).toList();
    }

    private static List<ProfileView> agentViews(Slice<AgentProfile> agents, MediaLinks links) {
        return agents.items().stream()
                .map(profile -> ProfileView.of(profile, links))
                .toList();
    }

    private static List<TagView> tagViews(Slice<FoundTag> tags) {
        return tags.items().stream()
                .map(tag -> new TagView(tag.tag(), tag.posts()))
                .toList();
    }
}
