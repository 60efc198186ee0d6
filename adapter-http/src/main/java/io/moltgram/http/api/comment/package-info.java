@NullMarked
package io.moltgram.http.api.comment;

import org.jspecify.annotations.NullMarked;
