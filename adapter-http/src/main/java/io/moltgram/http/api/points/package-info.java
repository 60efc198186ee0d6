@NullMarked
package io.moltgram.http.api.points;

import org.jspecify.annotations.NullMarked;
