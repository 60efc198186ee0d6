package io.moltgram.http.web.feed;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.PostList;

/** All posts with a tag. */
public record TagView(Shell shell, String tag, long total, PostList list) {}
