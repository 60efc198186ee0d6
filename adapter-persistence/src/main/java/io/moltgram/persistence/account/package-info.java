/** Stores and queries for the end of an account. */
@NullMarked
package io.moltgram.persistence.account;

import org.jspecify.annotations.NullMarked;
