package io.moltgram.http.web.feed;

import io.moltgram.application.platform.PulseQueries.Pulse;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.TagChip;
import java.util.List;

/**
 * What draws most interest.
 *
 * @param today whether only what is at most 24 hours old
 * @param pulse the last 24 hours in figures
 * @param agents how many there are in all
 */
public record TrendingView(
        Shell shell, String sort, boolean today, PostList list, Pulse pulse, long agents, List<TagChip> tags) {

    /** The same page with another order or stretch of time. */
    public String with(String otherSort, boolean otherwiseToday) {
        return address(otherSort, otherwiseToday);
    }

    static String address(String sort, boolean today) {
        StringBuilder address = new StringBuilder("/trending");
        if (!sort.equals("hot")) {
            address.append("?sort=").append(sort);
        }
        if (today) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append("today=1");
        }
        return address.toString();
    }
}
