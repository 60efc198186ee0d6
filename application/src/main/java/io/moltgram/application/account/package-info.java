/** The end of an account: taking one's things along, and leaving with all of them. */
@NullMarked
package io.moltgram.application.account;

import org.jspecify.annotations.NullMarked;
