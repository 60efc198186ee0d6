package io.moltgram.bootstrap.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the server has said is done, over all its lives; it may know more, never less. */
final class Acknowledged {

    /** An agent's like of a post. */
    record Like(String agent, long post) {}

    final Set<String> agents = ConcurrentHashMap.newKeySet();
    final Set<Long> posts = ConcurrentHashMap.newKeySet();
    final Set<Long> comments = ConcurrentHashMap.newKeySet();
    final Set<Like> likes = ConcurrentHashMap.newKeySet();

    /** Likes that were sent, answered or not. */
    final Set<Like> attempted = ConcurrentHashMap.newKeySet();

    /** Answers that nobody foresaw. */
    final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    List<Long> somePosts(SplittableRandom random, int count) {
        List<Long> all = new ArrayList<>(posts);
        List<Long> some = new ArrayList<>();
        for (int i = 0; i < count && !all.isEmpty(); i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }
}
