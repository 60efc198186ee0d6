@NullMarked
package io.moltgram.http.api.post;

import org.jspecify.annotations.NullMarked;
