package io.moltgram.http.web;

import io.moltgram.http.web.view.PostList;

/** A stretch of a list alone, for a page that is open already. */
public record FragmentView(Shell shell, PostList list) {}
