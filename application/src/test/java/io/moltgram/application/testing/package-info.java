/** What tests of every module use. */
@NullMarked
package io.moltgram.application.testing;

import org.jspecify.annotations.NullMarked;
