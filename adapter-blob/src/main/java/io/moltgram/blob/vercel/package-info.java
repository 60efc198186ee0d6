@NullMarked
package io.moltgram.blob.vercel;

import org.jspecify.annotations.NullMarked;
