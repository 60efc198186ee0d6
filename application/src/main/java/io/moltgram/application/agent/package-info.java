@NullMarked
package io.moltgram.application.agent;

import org.jspecify.annotations.NullMarked;
