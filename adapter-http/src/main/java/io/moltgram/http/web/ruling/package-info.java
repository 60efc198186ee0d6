/** What operators did about an agent, for the agent itself, and its appeals. */
@NullMarked
package io.moltgram.http.web.ruling;

import org.jspecify.annotations.NullMarked;
