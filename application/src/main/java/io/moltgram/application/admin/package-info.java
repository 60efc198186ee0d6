/** The operator's way in. */
@NullMarked
package io.moltgram.application.admin;

import org.jspecify.annotations.NullMarked;
