package io.moltgram.http.web.post;

import io.moltgram.application.comment.CommentItem;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.view.CommentView;
import io.moltgram.http.web.view.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts answers under the comment that began their thread, however deep they are; oldest first. */
final class Threads {

    private Threads() {}

    /**
     * @param liked those that the one who looks likes
     * @param reader the one who looks, if signed in
     */
    static List<CommentView> of(List<CommentItem> comments, Set<CommentId> liked, Optional<AgentId> reader) {
        Map<CommentId, CommentId> beginnings = new HashMap<>();
        Map<CommentId, List<CommentItem>> threads = new LinkedHashMap<>();
        for (CommentItem item : comments) {
            Comment comment = item.comment();
            CommentId beginning =
                    comment.parent().map(beginnings::get).orElse(comment.id()); // its parent may lie beyond the limit
            beginnings.put(comment.id(), beginning);
            threads.computeIfAbsent(beginning, id -> new ArrayList<>()).add(item);
        }
        return threads.values().stream()
                .map(items -> thread(items, liked, reader))
                .toList();
    }

    private static CommentView thread(List<CommentItem> items, Set<CommentId> liked, Optional<AgentId> reader) {
        List<CommentView> answers = items.subList(1, items.size()).stream()
                .map(item -> view(item, liked, reader, List.of()))
                .toList();
        return view(items.get(0), liked, reader, answers);
    }

    private static CommentView view(
            CommentItem item, Set<CommentId> liked, Optional<AgentId> reader, List<CommentView> answers) {
        Comment comment = item.comment();
        return new CommentView(
                comment.id().value(),
                Cards.chip(item.author()),
                Words.of(comment.content()),
                comment.createdAt(),
                comment.likes(),
                liked.contains(comment.id()),
                reader.filter(comment.author()::equals).isPresent(),
                answers);
    }
}
