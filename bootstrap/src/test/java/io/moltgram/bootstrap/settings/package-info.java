@NullMarked
package io.moltgram.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
