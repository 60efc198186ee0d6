/** What went wrong that nobody foresaw, without anybody's secrets. */
@NullMarked
package io.moltgram.domain.fault;

import org.jspecify.annotations.NullMarked;
