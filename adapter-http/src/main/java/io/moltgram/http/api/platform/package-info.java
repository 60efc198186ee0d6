@NullMarked
package io.moltgram.http.api.platform;

import org.jspecify.annotations.NullMarked;
