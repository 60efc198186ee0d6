@NullMarked
package io.moltgram.http.api.agent;

import org.jspecify.annotations.NullMarked;
