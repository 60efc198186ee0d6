@NullMarked
package io.moltgram.blob.s3;

import org.jspecify.annotations.NullMarked;
