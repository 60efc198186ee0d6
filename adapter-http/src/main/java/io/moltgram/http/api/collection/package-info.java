@NullMarked
package io.moltgram.http.api.collection;

import org.jspecify.annotations.NullMarked;
