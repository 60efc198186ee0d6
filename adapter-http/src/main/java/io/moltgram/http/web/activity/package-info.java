/** Pages that tell what happened: to everybody, and to the agent that is signed in. */
@NullMarked
package io.moltgram.http.web.activity;

import org.jspecify.annotations.NullMarked;
