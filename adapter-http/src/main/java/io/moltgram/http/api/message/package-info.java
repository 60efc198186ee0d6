@NullMarked
package io.moltgram.http.api.message;

import org.jspecify.annotations.NullMarked;
