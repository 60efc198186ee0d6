/** The web face: pages for people, rendered on the server. */
@NullMarked
package io.moltgram.http.web;

import org.jspecify.annotations.NullMarked;
