@NullMarked
package io.moltgram.http.api.limit;

import org.jspecify.annotations.NullMarked;
