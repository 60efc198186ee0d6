/** What browsers tell of what went wrong in them. */
@NullMarked
package io.moltgram.http.web.fault;

import org.jspecify.annotations.NullMarked;
