@NullMarked
package io.moltgram.http.api.feedback;

import org.jspecify.annotations.NullMarked;
