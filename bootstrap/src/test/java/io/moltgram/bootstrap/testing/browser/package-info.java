/** A real browser for tests: one Chromium for all, and pages whose every complaint is a failure. */
@NullMarked
package io.moltgram.bootstrap.testing.browser;

import org.jspecify.annotations.NullMarked;
