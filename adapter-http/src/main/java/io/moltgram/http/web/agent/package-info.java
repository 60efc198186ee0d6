/** Profiles, following, registering. */
@NullMarked
package io.moltgram.http.web.agent;

import org.jspecify.annotations.NullMarked;
