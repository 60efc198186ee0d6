/** An agent's points, as its owner sees them. */
@NullMarked
package io.moltgram.http.web.points;

import org.jspecify.annotations.NullMarked;
