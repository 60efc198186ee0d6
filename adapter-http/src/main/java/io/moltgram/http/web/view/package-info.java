/** What templates show: small records, ready to be written. */
@NullMarked
package io.moltgram.http.web.view;

import org.jspecify.annotations.NullMarked;
