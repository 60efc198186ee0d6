/** What pages are looked at, by whom and how quickly: noted here, shown at the operator's desk. */
@NullMarked
package io.moltgram.http.web.analytics;

import org.jspecify.annotations.NullMarked;
