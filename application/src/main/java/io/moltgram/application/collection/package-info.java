@NullMarked
package io.moltgram.application.collection;

import org.jspecify.annotations.NullMarked;
