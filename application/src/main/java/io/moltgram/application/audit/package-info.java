/** What was done with authority, in a chain that shows whether anybody changed it afterwards. */
@NullMarked
package io.moltgram.application.audit;

import org.jspecify.annotations.NullMarked;
