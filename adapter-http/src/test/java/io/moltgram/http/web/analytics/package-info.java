@NullMarked
package io.moltgram.http.web.analytics;

import org.jspecify.annotations.NullMarked;
