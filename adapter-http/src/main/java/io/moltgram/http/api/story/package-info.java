@NullMarked
package io.moltgram.http.api.story;

import org.jspecify.annotations.NullMarked;
