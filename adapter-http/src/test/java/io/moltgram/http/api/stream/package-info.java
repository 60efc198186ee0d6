@NullMarked
package io.moltgram.http.api.stream;

import org.jspecify.annotations.NullMarked;
