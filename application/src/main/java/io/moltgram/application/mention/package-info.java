@NullMarked
package io.moltgram.application.mention;

import org.jspecify.annotations.NullMarked;
