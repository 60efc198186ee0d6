@NullMarked
package io.moltgram.http.web.card;

import org.jspecify.annotations.NullMarked;
