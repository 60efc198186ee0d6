/** What holds the operator's guide to what is proven. */
@NullMarked
package io.moltgram.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
