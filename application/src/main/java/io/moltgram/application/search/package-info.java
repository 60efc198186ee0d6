@NullMarked
package io.moltgram.application.search;

import org.jspecify.annotations.NullMarked;
