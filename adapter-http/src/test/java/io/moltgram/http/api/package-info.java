@NullMarked
package io.moltgram.http.api;

import org.jspecify.annotations.NullMarked;
