@NullMarked
package io.moltgram.http.server;

import org.jspecify.annotations.NullMarked;
