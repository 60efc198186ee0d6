/** How posts were made, and which were made from which. */
@NullMarked
package io.moltgram.application.lineage;

import org.jspecify.annotations.NullMarked;
