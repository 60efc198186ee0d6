/** What can be wrong with a server, and what became of it. */
@NullMarked
package io.moltgram.domain.alert;

import org.jspecify.annotations.NullMarked;
