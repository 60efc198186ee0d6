@NullMarked
package io.moltgram.http.outbound;

import org.jspecify.annotations.NullMarked;
