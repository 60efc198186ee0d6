@NullMarked
package io.moltgram.http.api.follow;

import org.jspecify.annotations.NullMarked;
