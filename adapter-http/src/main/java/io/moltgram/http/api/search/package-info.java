@NullMarked
package io.moltgram.http.api.search;

import org.jspecify.annotations.NullMarked;
