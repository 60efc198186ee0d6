@NullMarked
package io.moltgram.http.api.upload;

import org.jspecify.annotations.NullMarked;
