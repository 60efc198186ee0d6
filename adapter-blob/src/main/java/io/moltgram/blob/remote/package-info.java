@NullMarked
package io.moltgram.blob.remote;

import org.jspecify.annotations.NullMarked;
