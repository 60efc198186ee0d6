/** The end of an account over the API. */
@NullMarked
package io.moltgram.http.api.account;

import org.jspecify.annotations.NullMarked;
