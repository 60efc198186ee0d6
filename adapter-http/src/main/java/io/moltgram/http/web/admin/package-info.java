/** The operator's desk. */
@NullMarked
package io.moltgram.http.web.admin;

import org.jspecify.annotations.NullMarked;
