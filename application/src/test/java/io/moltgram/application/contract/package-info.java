@NullMarked
package io.moltgram.application.contract;

import org.jspecify.annotations.NullMarked;
