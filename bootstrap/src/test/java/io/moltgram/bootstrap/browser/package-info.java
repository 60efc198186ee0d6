/** Tests of the pages in a real browser: what scripts do, how pages look, what stored text may not do. */
@NullMarked
package io.moltgram.bootstrap.browser;

import org.jspecify.annotations.NullMarked;
